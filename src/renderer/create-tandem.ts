import { createStore } from "zustand/vanilla";
import type { CommandContext } from "../core/commands/command.ts";
import { deckPages } from "../core/reports/deck-pages.ts";
import { sprintReview } from "../core/reports/sprint-review.ts";
import { flushDrafts, forgetTexts } from "./binding/drafts.ts";
import type { Tandem } from "./binding/tandem.ts";
import { createBoards } from "./create-boards.ts";
import { createDisk } from "./create-disk.ts";
import { openDatabase } from "./persistence/database.ts";
import { createDexieLog } from "./persistence/dexie-log.ts";
import { appInfo } from "./platform/app-info.ts";
import type { Platform, Settings } from "./platform/bridge.ts";
import { ActionRegistry } from "./session/actions.ts";
import { createSession } from "./session/create-session.ts";
import { createPresenter } from "./session/presenter.ts";
import { dismissOutdated, showToast } from "./session/toasts.ts";
import { createUiStore } from "./session/ui-store.ts";
import { openWriterLine } from "./session/wall-link.ts";

/** Short enough for paths and for the change ids that carry it, long enough never to meet its like. */
const newId = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 20);

/**
 * Wires session, stores and platform of a window. No board is open yet. Rejects with an error that has words
 * (`wordsOf`) where the stores cannot be opened: a newer version wrote them, or they are not to be reached.
 */
export async function createTandem(platform: Platform): Promise<Tandem> {
  const [info, database] = await Promise.all([appInfo(platform), openDatabase()]);
  const settings = createStore<Settings>(() => info.settings);
  const context = (): CommandContext => ({
    now: Date.now(),
    newId,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    actor: settings.getState().user,
  });
  const saveSettings = async (changes: Partial<Settings>): Promise<void> => {
    settings.setState(changes);
    settings.setState(await platform.ask("app.saveSettings", changes));
  };
  const log = createDexieLog({ database, disk: createDisk(platform), newReplica: newId, now: Date.now });
  const ui = createUiStore();
  const session = createSession({ log, context });
  /** A card that is no longer there, its making undone or another board opened, is not open either. */
  const closeGone = () => {
    const { openCard } = ui.getState();
    if (openCard !== null && !session.board.tables.card.has(openCard)) ui.setState({ openCard: null });
  };
  session.onApplied(({ change }) => {
    dismissOutdated(ui, change);
    closeGone();
  });
  const boards = createBoards({
    session,
    log,
    platform,
    context,
    saveTyped: flushDrafts,
    forgetTyped: forgetTexts,
    told: (words) => showToast(ui, "warn", words),
    opened: (lastBoard) => {
      closeGone();
      // Which board was open last is a convenience: what goes wrong with it is no news.
      if (lastBoard !== settings.getState().lastBoard) saveSettings({ lastBoard }).catch(() => undefined);
    },
  });
  const presenter = createPresenter({
    session,
    line: openWriterLine(),
    deckLength: (board, sprint) =>
      deckPages(sprintReview(board, { sprint, now: Date.now(), zone: info.zone }), info.locale).length,
    // Closing the wall is told by main, which ends the presentation.
    stopped: () => void platform.ask("room.close", null).catch(() => undefined),
  });
  return {
    session,
    ui,
    actions: new ActionRegistry(),
    boards,
    presenter,
    platform,
    info,
    settings,
    saveSettings,
  };
}
