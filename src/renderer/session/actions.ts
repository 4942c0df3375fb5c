/**
 * Something the user can start by key, palette, native menu or button: one object, one name, one `run`. Keys are written
 * as in `Mod+K`, `Shift+N`, `/` (Mod: Cmd on macOS, Ctrl elsewhere).
 */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** The heading under which the palette and the key sheet list it. */
  readonly group:
    | "Card"
    | "Board"
    | "View"
    | "Wall"
    | "Sprint"
    | "Timer"
    | "Standup"
    | "Review"
    | "Retrospective"
    | "File"
    | "Edit"
    | "Help";
  readonly keys?: readonly string[];
  /** False hides it from the palette and makes its key inert. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

/** The actions of the window, by id. Features register theirs where the window is composed. */
export class ActionRegistry {
  readonly #actions = new Map<string, Action>();

  /** Registers actions; throws where an id is taken. Returns the way to take them out again. */
  register(actions: readonly Action[]): () => void {
    for (const action of actions) {
      if (this.#actions.has(action.id)) throw new Error(`The action ${action.id} is registered twice.`);
      this.#actions.set(action.id, action);
    }
    return () => {
      for (const action of actions) this.#actions.delete(action.id);
    };
  }

  /** All actions that are enabled now, in the order of registration. */
  enabled(): Action[] {
    return [...this.#actions.values()].filter((action) => action.enabled?.() ?? true);
  }

  /** Runs an action if it is there and enabled; says whether it ran. */
  run(id: string): boolean {
    const action = this.#actions.get(id);
    if (!action || action.enabled?.() === false) return false;
    action.run();
    return true;
  }
}
