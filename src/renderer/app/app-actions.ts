import type { Tandem } from "../binding/tandem.ts";
import { redoAndTell, undoAndTell } from "../binding/use-dispatch.ts";
import { type Settings, wordsOf } from "../platform/bridge.ts";
import type { Action } from "../session/actions.ts";
import { showToast } from "../session/toasts.ts";
import type { UiState } from "../session/ui-store.ts";
import type { Files } from "./files.ts";

/** What can be done in the window besides what is about cards: files, boards, views, what was. */
export function appActions(tandem: Tandem, files: Files): Action[] {
  const { session, ui, saveSettings } = tandem;
  const isOpen = () => session.store.getState().boardId !== null;
  const dialog = (kind: SimpleDialog) => () => ui.setState({ dialog: { kind } });
  const opens = (
    id: string,
    label: string,
    group: Action["group"],
    kind: SimpleDialog,
    more: { keys?: readonly string[]; always?: boolean } = {},
  ): Action => ({
    id,
    label,
    group,
    ...(more.keys ? { keys: more.keys } : {}),
    ...(more.always ? {} : { enabled: isOpen }),
    run: dialog(kind),
  });
  const onBoard = (action: Omit<Action, "enabled">): Action => ({ ...action, enabled: isOpen });
  const theme = (name: Settings["theme"], label: string): Action => ({
    id: `theme.${name}`,
    label: `Theme: ${label}`,
    group: "View",
    run: () => void saveSettings({ theme: name }).catch((error) => showToast(ui, "error", wordsOf(error))),
  });
  const show = (view: UiState["view"], label: string): Action =>
    onBoard({ id: `view.${view}`, label, group: "View", run: () => ui.setState({ view }) });
  const exportAs = (id: string, label: string, format: "csv" | "json" | "md"): Action =>
    onBoard({
      id: `file.export-${id}`,
      label: `Export as ${label}…`,
      group: "File",
      run: () => files.exportAs(format),
    });

  return [
    opens("palette.open", "Command palette", "View", "palette", { keys: ["Mod+K"], always: true }),
    opens("keys.open", "Show all keys", "Help", "keys", { keys: ["?"], always: true }),
    opens("settings.open", "Settings…", "Help", "settings", { keys: ["Mod+,"], always: true }),
    onBoard({ id: "edit.undo", label: "Undo", group: "Edit", keys: ["Mod+Z"], run: () => undoAndTell(tandem) }),
    onBoard({
      id: "edit.redo",
      label: "Redo",
      group: "Edit",
      keys: ["Mod+Shift+Z", "Mod+Y"],
      run: () => redoAndTell(tandem),
    }),
    opens("history.open", "Show the history", "Board", "history", { keys: ["H"] }),
    show("board", "Show the board"),
    show("backlog", "Show the backlog"),
    show("sprint", "Show the sprints or the queue"),
    show("impediments", "Show the impediments of all sprints"),
    show("deck", "Show the review deck"),
    opens("board.policies", "Board settings…", "Board", "board-policies"),
    opens("board.rename", "Rename the board…", "Board", "rename-board"),
    onBoard({
      id: "board.add-column",
      label: "Add a column…",
      group: "Board",
      run: () => ui.setState({ dialog: { kind: "column", column: null } }),
    }),
    onBoard({
      id: "board.add-lane",
      label: "Add a lane…",
      group: "Board",
      run: () => ui.setState({ dialog: { kind: "lane", lane: null } }),
    }),
    opens("members.open", "People…", "Board", "members"),
    opens("labels.open", "Labels…", "Board", "labels"),
    opens("archive.open", "Show the archive", "Board", "archive"),
    opens("bin.open", "Show the bin", "Board", "bin"),
    opens("board.new", "New board…", "File", "new-board", { keys: ["Mod+N"], always: true }),
    opens("board.list", "Boards…", "File", "boards", { keys: ["Mod+Shift+B"], always: true }),
    { id: "file.open", label: "Open a file…", group: "File", keys: ["Mod+O"], run: files.open },
    opens("board.import", "Import from Trello…", "File", "import", { keys: ["Mod+Shift+I"], always: true }),
    onBoard({ id: "file.save-copy", label: "Save a copy…", group: "File", keys: ["Mod+Shift+S"], run: files.saveCopy }),
    exportAs("csv", "CSV", "csv"),
    exportAs("json", "JSON", "json"),
    exportAs("markdown", "Markdown", "md"),
    onBoard({
      id: "deck.save",
      label: "Review deck as PDF…",
      group: "File",
      keys: ["Mod+P"],
      run: () => ui.setState({ view: "deck" }),
    }),
    theme("system", "as the system"),
    theme("paper", "paper"),
    theme("night", "night"),
    theme("room", "room"),
  ];
}

/** The dialogs that need nothing but their name. */
type SimpleDialog =
  | "palette"
  | "keys"
  | "history"
  | "settings"
  | "boards"
  | "new-board"
  | "import"
  | "bin"
  | "archive"
  | "members"
  | "labels"
  | "rename-board"
  | "board-policies";
