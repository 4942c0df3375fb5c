import { useEffect } from "react";
import { flushDrafts } from "../binding/drafts.ts";
import { useTandem } from "../binding/tandem.ts";
import { useBoardRecord, useSessionState } from "../binding/use-session.ts";
import { showToast } from "../session/toasts.ts";
import type { Files } from "./files.ts";

/** What passes between this window and main besides questions: menus, files, closing, trouble, title. */
export function useMain(files: Files): void {
  const { actions, platform, session, ui } = useTandem();
  useEffect(() => {
    const stops = [
      platform.on("menu.action", ({ action }) => {
        const field = document.activeElement;
        // In a text field, undo is the text's.
        if (/^edit\.(undo|redo)$/u.test(action) && field?.matches("input, textarea"))
          document.execCommand(action === "edit.undo" ? "undo" : "redo");
        // A menu item cannot know what has the focus or what is shown; a key may do nothing, an item that was chosen not.
        else if (!actions.run(action)) showToast(ui, "info", "That is not possible here just now.");
      }),
      platform.on("file.requested", ({ token }) => files.openKnown(token)),
      platform.on("app.trouble", ({ message, kept, todo }) =>
        showToast(ui, "error", [message, kept, todo].filter(Boolean).join(" ")),
      ),
      platform.on("app.closing", () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        flushDrafts();
        session.flush().then(
          () => platform.ask("app.readyToClose", null),
          // What cannot be stored stays in the window: the banner says so, main asks whether to leave all the same.
          () => undefined,
        );
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [actions, files, platform, session, ui]);

  const board = useBoardRecord()?.name ?? null;
  const undo = useSessionState((state) => state.undoLabel);
  const redo = useSessionState((state) => state.redoLabel);
  const saved = useSessionState((state) => state.save.kind === "saved");
  useEffect(() => {
    // One gesture is saving, then saved: only where it comes to rest is worth a question.
    const soon = setTimeout(() => platform.ask("app.state", { board, undo, redo, saved }).catch(() => undefined), 100);
    return () => clearTimeout(soon);
  }, [platform, board, undo, redo, saved]);

  const notice = useSessionState((state) => state.notice);
  useEffect(() => {
    if (notice) showToast(ui, "warn", notice);
  }, [ui, notice]);
}
