import { Suspense, useEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import { useStore } from "zustand";
import { useTandem } from "../binding/tandem.ts";
import { useSessionState, useUi, useUiStore } from "../binding/use-session.ts";
import { useKeys } from "../features/frame/use-keys.ts";
import { useRoom } from "../features/room/use-presenting.ts";
import { useTimerBell } from "../features/timer/use-timer-bell.ts";
import { dismissToast } from "../session/toasts.ts";
import type { Dialog } from "../session/ui-store.ts";
import { Toasts } from "../ui/toasts.tsx";
import { BoardChange } from "./board-change.tsx";
import { Fallback } from "./fallback.tsx";
import { createFiles, type Files } from "./files.ts";
import { Dialogs, fetchLater, WelcomePage } from "./later.tsx";
import { OpenBoard } from "./open-board.tsx";
import { useAppActions } from "./use-app-actions.ts";
import { useLengthLimits } from "./use-length-limits.ts";
import { useMain } from "./use-main.ts";
import { useStart } from "./use-start.ts";
import { useTheme } from "./use-theme.ts";
import { useWallFocus } from "./use-wall-focus.ts";
import { useWindowDrop } from "./use-window-drop.ts";

/** The window: a board in its frame, or the ways to one; dialogs and messages over it. */
export function App() {
  const tandem = useTandem();
  const { info, settings, ui } = tandem;
  const files = useMemo(() => createFiles(tandem), [tandem]);
  const start = useStart();
  const board = useSessionState((state) => state.boardId);
  const dialog = useUi((state) => state.dialog !== null);
  useTheme(useStore(settings, (state) => state.theme));
  useAppActions(files);
  useKeys(info.platform === "darwin");
  useRoom();
  useWallFocus();
  useTimerBell();
  useWindowDrop(files.drop);
  useLengthLimits();
  useEffect(() => {
    if (!start.ready) return;
    const job = requestIdleCallback(() => void fetchLater(), { timeout: 1_000 });
    return () => cancelIdleCallback(job);
  }, [start.ready]);
  return (
    <I18nProvider locale={info.locale}>
      <Fallback
        onAgain={() => ui.setState({ view: "board", openCard: null, dialog: null, filter: "", selection: new Set() })}
      >
        {board !== null ? (
          <OpenBoard files={files} />
        ) : start.ready ? (
          <Suspense>
            <WelcomePage trouble={start.trouble} files={files} />
          </Suspense>
        ) : null}
        <Suspense>{dialog ? <Dialogs /> : null}</Suspense>
      </Fallback>
      <BoardChange />
      <MainLine files={files} />
      <Messages />
    </I18nProvider>
  );
}

/** Apart from the window, which need not render whenever main is told what can be undone. */
function MainLine({ files }: { readonly files: Files }) {
  useMain(files);
  return null;
}

/** The dialogs at the right side of the window. */
const BESIDE: ReadonlySet<Dialog["kind"]> = new Set(["history", "archive", "bin"]);

function Messages() {
  const ui = useUiStore();
  const toasts = useUi((state) => state.toasts);
  const works = useUi((state) => state.works);
  const place = useUi(({ dialog, openCard }) => {
    if (dialog !== null) return BESIDE.has(dialog.kind) ? "beside" : "head";
    return openCard === null ? "foot" : "beside";
  });
  return <Toasts works={works} items={toasts} place={place} onClose={(id) => dismissToast(ui, id)} />;
}
