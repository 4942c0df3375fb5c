import type { Change } from "../../core/change/change.ts";

/** A change to take back or to bring back, with the name of the gesture it came from. */
export interface Step {
  readonly change: Change;
  readonly label: string;
}

/** What undo and redo do next on one board. Linear: a new gesture empties what could be redone. */
export class UndoStack {
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];
  #passed = false;

  /** A gesture was made. */
  did(change: Change): void {
    this.#redo.length = 0;
    if (change.undoable) this.#undo.push({ change, label: change.label });
  }

  /** The step was taken back by `change`. */
  undid(step: Step, change: Change): void {
    this.#undo.pop();
    this.#redo.push({ change, label: step.label });
  }

  /** The step was brought back by `change`. */
  redid(step: Step, change: Change): void {
    this.#redo.pop();
    this.#undo.push({ change, label: step.label });
  }

  /** Passes over the next step, where it can no longer be done. */
  drop(direction: "undo" | "redo"): void {
    (direction === "undo" ? this.#undo : this.#redo).pop();
    if (direction === "undo") this.#passed = true;
  }

  /** Whether a step was passed over: what came before it is no longer reached by taking back all that came after. */
  get passedOver(): boolean {
    return this.#passed;
  }

  get nextUndo(): Step | null {
    return this.#undo.at(-1) ?? null;
  }

  get nextRedo(): Step | null {
    return this.#redo.at(-1) ?? null;
  }
}
