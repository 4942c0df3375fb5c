import { useCallback, useMemo } from "react";
import type { z } from "zod";
import type { Command } from "../../core/commands/command.ts";
import type { ChangeId } from "../../core/document/stamp.ts";
import type { DispatchResult } from "../session/session.ts";
import { dismissRefused, showToast } from "../session/toasts.ts";
import type { UiStore } from "../session/ui-store.ts";
import { type Tandem, useTandem } from "./tandem.ts";

export type Dispatch = <Args extends z.ZodType>(command: Command<Args>, args: z.input<Args>) => DispatchResult;

/**
 * Performs commands and tells the user what came of it: notices and refusals as toasts, a limit that can be passed as
 * the dialog that asks for a reason and then performs the command again with it.
 */
export function useDispatch(): Dispatch {
  const tandem = useTandem();
  return useMemo(() => dispatchAndTell(tandem), [tandem]);
}

/** As {@link useDispatch}, for actions outside components. */
export function dispatchAndTell({ session, ui }: Pick<Tandem, "session" | "ui">): Dispatch {
  const dispatch: Dispatch = (command, args) => {
    const result = session.dispatch(command, args);
    if (!result.ok && result.refusal.overridable) {
      const proceed = (reason: string) => {
        dispatch(command, { ...(args as object), override: { reason } } as typeof args);
      };
      ui.setState({ dialog: { kind: "override", message: result.refusal.message, proceed } });
    } else tell(ui, result, { subject: fieldsOf(command.id, args) });
    return result;
  };
  return dispatch;
}

/** Which fields of what a command writes, whatever it writes there; undefined for one that writes none. */
function fieldsOf(command: string, args: unknown): string | undefined {
  const { fields, ...of } = args as { fields?: object };
  return fields ? JSON.stringify([command, of, Object.keys(fields)]) : undefined;
}

/** Undo and redo that say what they did. */
export function useUndo(): { undo: () => void; redo: () => void; undoChange: (id: ChangeId) => DispatchResult } {
  const { session, ui } = useTandem();
  const undo = useCallback(() => undoAndTell({ session, ui }), [session, ui]);
  const redo = useCallback(() => redoAndTell({ session, ui }), [session, ui]);
  const undoChange = useCallback(
    (id: ChangeId) => {
      const result = session.undoChange(id);
      tell(ui, result, { sayLabel: true });
      return result;
    },
    [session, ui],
  );
  return { undo, redo, undoChange };
}

/** Takes the last gesture back and says which it was; says so too where there is none. */
export function undoAndTell({ session, ui }: Pick<Tandem, "session" | "ui">): void {
  const result = session.undo();
  if (result) tell(ui, result, { sayLabel: true });
  else showToast(ui, "info", "There is nothing to undo.");
}

/** Brings back what was taken back last and says which gesture it was. */
export function redoAndTell({ session, ui }: Pick<Tandem, "session" | "ui">): void {
  const result = session.redo();
  if (result) tell(ui, result, { sayLabel: true });
  else showToast(ui, "info", "There is nothing to redo.");
}

interface Telling {
  /** Whether what was done is told too. */
  readonly sayLabel?: boolean;
  /** See {@link fieldsOf}; whoever takes a gesture back has seen why the one after it was refused. */
  readonly subject?: string | undefined;
}

function tell(ui: UiStore, result: DispatchResult, { sayLabel = false, subject }: Telling): void {
  if (result.ok) {
    if (sayLabel || subject) dismissRefused(ui, subject ?? null);
    const about = result.change;
    if (sayLabel) showToast(ui, "info", result.change.label, { about });
    for (const notice of result.notices) showToast(ui, "warn", notice, { about });
  } else if (result.refusal.code === "nothing-to-do") {
    if (subject) dismissRefused(ui, subject);
  } else {
    const { message, hint } = result.refusal;
    showToast(ui, "error", hint ? `${message} ${hint}` : message, subject ? { refused: subject } : {});
  }
}
