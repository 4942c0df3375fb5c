import type { z } from "zod";
import { createStore } from "zustand/vanilla";
import { applyChange } from "../../core/change/apply.ts";
import type { Change } from "../../core/change/change.ts";
import { invert } from "../../core/change/invert.ts";
import { type BoardSnapshot, snapshotOf } from "../../core/change/snapshot.ts";
import { laterThan, referrersOf } from "../../core/change/standing.ts";
import { type Command, type CommandContext, type Proposal, type Refusal, refuse } from "../../core/commands/command.ts";
import { perform, seal } from "../../core/commands/perform.ts";
import type { Board, BoardView } from "../../core/document/board.ts";
import { tick } from "../../core/document/clock.ts";
import type { ChangeId } from "../../core/document/stamp.ts";
import type { BoardLog, ChangeLog, OpenOptions, SaveState } from "../persistence/change-log.ts";
import { createIndexes, type LiveIndexes } from "./create-indexes.ts";
import { markMoment } from "./marks.ts";
import type { AppliedChange, DispatchResult, HistoryEntry, Session, SessionState } from "./session.ts";
import { type Step, UndoStack } from "./undo-stack.ts";
import { openedAgain, whyNot, whyStaysClosed } from "./why-not.ts";

/** What a session is made from. */
export interface SessionParts {
  readonly log: ChangeLog;
  /** Time, ids, zone and name for one command. */
  readonly context: () => CommandContext;
}

interface Open {
  readonly id: string;
  readonly log: BoardLog;
  readonly indexes: LiveIndexes;
  readonly stopListening: () => void;
  /** The time of the last change of this copy, or of any it has seen. */
  time: string | null;
}

const closed: SessionState = {
  boardId: null,
  opening: null,
  version: 0,
  save: { kind: "saved" },
  undoLabel: null,
  redoLabel: null,
  notice: null,
};

/** A session without an open board. */
export const createSession = (parts: SessionParts): Session => new BoardSession(parts);

class BoardSession implements Session {
  readonly store = createStore<SessionState>(() => closed);
  readonly #parts: SessionParts;
  readonly #stacks = new Map<string, UndoStack>();
  /** Changes that the history has shown or this session made, so that one of them can be undone at once. */
  readonly #changes = new Map<ChangeId, Change>();
  readonly #listeners = new Set<(applied: AppliedChange) => void>();
  #open: Open | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  get board(): BoardView {
    return this.#opened.log.board;
  }

  get indexes(): LiveIndexes {
    return this.#opened.indexes;
  }

  dispatch<Args extends z.ZodType>(command: Command<Args>, args: z.input<Args>): DispatchResult {
    markMoment("dispatch");
    const stopped = this.#stopped();
    if (stopped) return { ok: false, refusal: stopped };
    const ctx = this.#parts.context();
    const { board } = this.#opened.log;
    const result = perform(board, command, args, ctx);
    if (result.kind === "refusal") return { ok: false, refusal: result };
    const change = this.#commit(result, ctx, { command: command.id });
    this.#stack.did(change);
    this.#publish();
    return { ok: true, change, notices: result.notices };
  }

  undo(): DispatchResult | null {
    const step = this.#open && this.#stack.nextUndo;
    return step && this.#take(step, "undo");
  }

  redo(): DispatchResult | null {
    const step = this.#open && this.#stack.nextRedo;
    return step && this.#take(step, "redo");
  }

  undoChange(id: ChangeId): DispatchResult {
    const change = this.#changes.get(id);
    if (!change) return { ok: false, refusal: refuse("not-found", "This change is no longer in the history.") };
    const refusal = this.#stopped() ?? this.#standing(change, whyStaysClosed(this.#opened.log.board, change));
    if (refusal) return { ok: false, refusal };
    const proposal = { draft: invert(change), label: `Undid: ${change.label}` };
    const done = this.#commit(proposal, this.#parts.context(), { command: "undo", of: id });
    this.#stack.did(done);
    this.#publish();
    return { ok: true, change: done, notices: openedAgain(this.board, done) };
  }

  async history(limit: number): Promise<HistoryEntry[]> {
    const { board } = this.#opened.log;
    const changes = await this.#opened.log.recent(limit);
    const referrers = referrersOf(board);
    return changes.map((change) => {
      this.#changes.set(change.id, change);
      const why = whyNot(board, change, laterThan(board, change, referrers)) ?? whyStaysClosed(board, change);
      return { change, undoable: why === null, why };
    });
  }

  open(boardId: string, options: OpenOptions = {}): Promise<void> {
    return this.#inTurn(() => this.#openNow(boardId, options));
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#closeNow());
  }

  async #openNow(boardId: string, options: OpenOptions): Promise<void> {
    this.store.setState({ opening: boardId });
    try {
      await this.#openInstead(boardId, options);
    } finally {
      // Where it could be opened this was said together with that.
      if (this.store.getState().opening !== null) this.store.setState({ opening: null });
    }
  }

  async #openInstead(boardId: string, options: OpenOptions): Promise<void> {
    // Of two boards the one before stays open until the next is read: where that fails, nothing is lost from view.
    if (this.#open?.id === boardId) await this.#closeNow();
    else await this.flush();
    const log = await this.#parts.log.open(boardId, options);
    try {
      await this.#closeNow();
    } catch (error) {
      await log.close();
      throw error;
    }
    const stopListening = log.onSave((save, acknowledged) => {
      for (const change of acknowledged) markMoment("acknowledged", change.id);
      if (save !== this.store.getState().save) this.store.setState({ save });
    });
    const indexes = createIndexes(log.board);
    this.#open = { id: boardId, log, indexes, stopListening, time: lastTime(log.board) };
    if (!this.#stacks.has(boardId)) this.#stacks.set(boardId, new UndoStack());
    this.#publish({ boardId, opening: null, save: log.save, notice: log.notice });
  }

  async #closeNow(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await open.log.flush();
    open.stopListening();
    this.#open = null;
    this.#changes.clear();
    const { opening, version } = this.store.getState();
    this.store.setState({ ...closed, opening, version: version + 1 });
    await open.log.close();
  }

  async flush(): Promise<void> {
    await this.#open?.log.flush();
  }

  retrySave(): void {
    this.#open?.log.retry();
  }

  onApplied(listener: (applied: AppliedChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  snapshot(): BoardSnapshot {
    const { id, log } = this.#opened;
    return snapshotOf(log.board, id, log.seq);
  }

  get #opened(): Open {
    if (!this.#open) throw new Error("No board is open.");
    return this.#open;
  }

  get #stack(): UndoStack {
    return this.#stacks.get(this.#opened.id) as UndoStack;
  }

  #take(step: Step, direction: "undo" | "redo"): DispatchResult {
    markMoment("dispatch");
    const stopped = this.#stopped();
    if (stopped) return { ok: false, refusal: stopped };
    const skipped = direction === "undo" && this.#stack.passedOver;
    const standing = this.#standing(step.change, skipped ? whyStaysClosed(this.#opened.log.board, step.change) : null);
    if (standing) {
      this.#stack.drop(direction);
      this.#publish();
      return { ok: false, refusal: standing };
    }
    const label = `${direction === "undo" ? "Undid" : "Redid"}: ${step.label}`;
    const proposal = { draft: invert(step.change), label };
    const change = this.#commit(proposal, this.#parts.context(), { command: direction, of: step.change.id });
    if (direction === "undo") this.#stack.undid(step, change);
    else this.#stack.redid(step, change);
    this.#publish();
    return { ok: true, change, notices: openedAgain(this.board, change) };
  }

  /** Applies, indexes and queues one change; the caller publishes when undo knows of it too. */
  #commit(
    proposal: Pick<Proposal, "draft" | "label">,
    ctx: CommandContext,
    { command, of = null }: { readonly command: string; readonly of?: ChangeId | null },
  ): Change {
    const open = this.#opened;
    open.time = tick(open.time, ctx.now);
    const { log, indexes, time } = open;
    const change: Change = { ...seal(proposal, { replica: log.replica, time, ctx, command }), of };
    indexes.update(applyChange(log.board, change));
    this.#changes.set(change.id, change);
    log.append(change);
    for (const listener of this.#listeners) listener({ board: open.id, seq: log.seq, change });
    return change;
  }

  /** Opening and closing wait for each other, so that there is never half of either. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(task);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #publish(more: Partial<SessionState> = {}): void {
    const stack = this.#stack;
    this.store.setState({
      ...more,
      version: this.store.getState().version + 1,
      undoLabel: stack.nextUndo?.label ?? null,
      redoLabel: stack.nextRedo?.label ?? null,
    });
  }

  #standing(change: Change, more: string | null = null): Refusal | null {
    const { board } = this.#opened.log;
    const later = laterThan(board, change);
    const why = whyNot(board, change, later) ?? more;
    if (why === null) return null;
    // Where nothing later is in the way, there is nothing that undoing first would help.
    return refuse("later-changes", why, later.length > 0 ? { hint: "Undo what came later first." } : {});
  }

  /** Editing stops while something that was done could not be stored. */
  #stopped(): Refusal | null {
    const save: SaveState = this.#opened.log.save;
    if (save.kind !== "failed") return null;
    return refuse("stopped", `Editing has stopped: ${save.message} ${save.kept}`, { hint: save.todo });
  }
}

/** The newest time the board has seen of any copy: what is made here comes after it. */
function lastTime(board: Board): string | null {
  let last: string | null = null;
  for (const time of board.seen.values()) if (last === null || time > last) last = time;
  return last;
}
