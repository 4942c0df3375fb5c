import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardView } from "../../core/document/board.ts";
import { isLive, practiceOf } from "../../core/document/queries.ts";
import {
  boardWalk,
  continueWalk,
  usualWalk,
  type WalkOptions,
  type WalkStep,
  walkTo,
} from "../../core/reports/board-walk.ts";
import { sprintToReview } from "../../core/reports/review-sprint.ts";
import type { Session } from "./session.ts";
import type { FromWall, Line, Scene, Showing, ToWall, WallKey } from "./wall-link.ts";

/** What is being presented; `on` while there is a wall. */
export interface Presenting extends Showing {
  readonly on: boolean;
  /** The scene of the ceremony that is being held, in front or behind board, deck or clock; null without one. */
  readonly staged: Scene | null;
  /** While the board as a whole is shown, the card that had the focus before; null: none had. */
  readonly back: string | null;
}

/** The facilitator's side of the wall: what it shows, and where the clicker leads. */
export interface Presenter {
  readonly store: StoreApi<Presenting>;
  /** The wall is there, or about to be: from now on it is told of every change. */
  start(options?: { readonly walk?: WalkOptions; readonly curtain?: boolean }): void;
  stop(): void;
  /** What a key asks for, pressed here or at the wall. Nothing while nobody presents. */
  press(key: Exclude<WallKey, "stop">): void;
  /**
   * Shows one card, or the board as a whole. From the whole board the clicker's next step leads back to what it hides: the
   * scene of the ceremony or, without one, the card that had the focus.
   */
  show(card: string | null): void;
  /** Shows the review deck, of the sprint one most likely means, from its first page; the clicker turns the pages. */
  showDeck(): void;
  /** Shows the clock alone; the clicker's next step leads back to what was shown before. */
  showTimer(): void;
  /**
   * Puts a part of a ceremony on the wall: now, or as soon as there is a wall. While it is in front, the steps of the
   * clicker, pressed in either window, go to `onStep`, which stages what comes next; without `onStep` they lead back to the
   * cards. The curtain works as always.
   *
   * The scene stays while its ceremony is held, whatever view the facilitator looks at (so `onStep` must not need its
   * component); it goes when the ceremony ends, is discarded, or another board is opened. `show`, `showDeck` and
   * `showTimer` put something before it; `showStaged`, or a scene that is another, brings it back. Staging the same scene
   * again changes but `onStep`, so that it may be done at each render. `stage(null)` takes the scene away.
   */
  stage(scene: Scene | null, onStep?: (step: WalkStep) => void): void;
  /** Brings back what the ceremony shows: the staged scene or, without one, the card before the whole board was shown. */
  showStaged(): void;
}

interface PresenterParts {
  readonly session: Session;
  readonly line: Line<ToWall, FromWall>;
  /** How many pages the deck of a sprint (null: all work) has. */
  readonly deckLength: (board: BoardView, sprint: string | null) => number;
  /** Somebody at the wall wants to end it. */
  readonly stopped: () => void;
}

const nothing: Presenting = {
  on: false,
  focus: null,
  turn: 0,
  turns: 0,
  next: null,
  curtain: true,
  walk: usualWalk,
  deck: null,
  scene: null,
  staged: null,
  back: null,
};

export function createPresenter({ session, line, deckLength, stopped }: PresenterParts): Presenter {
  const store = createStore<Presenting>(() => nothing);
  let order: readonly string[] = [];
  let ends: (() => void)[] = [];
  let onStaged: ((step: WalkStep) => void) | undefined;
  /** The board whose ceremony is staged. */
  let stagedOn: string | null = null;
  const boardId = () => session.store.getState().boardId;

  const publish = (changes: Partial<Presenting>) => {
    const after = { ...store.getState(), ...changes };
    const turn = after.focus === null ? 0 : order.indexOf(after.focus) + 1;
    const left = after.focus === null && order.includes(after.back ?? "") ? after.back : null;
    store.setState({ ...changes, back: left, turn, turns: order.length, next: left ?? order[turn] ?? null });
    const { on, staged, back, ...showing } = store.getState();
    if (on) line.send({ kind: "show", board: boardId(), showing });
  };

  /** The walk of a board that was just opened, or of one that is just presented; or at once the scene of its ceremony. */
  const begin = (scene: Scene | null) => {
    order = boardId() === null ? [] : boardWalk(session.board, store.getState().walk);
    publish({ focus: null, back: null, deck: null, scene });
  };

  /** The staged scene while its ceremony is held, else null. */
  const heldScene = (): Scene | null => {
    const { staged } = store.getState();
    if (!staged || staged.kind === "timer") return staged;
    const ceremony = boardId() === null ? undefined : session.board.tables.ceremony.get(staged.ceremony);
    return ceremony && ceremony.endedAt === null && ceremony.deletedAt === null ? staged : null;
  };

  /** The walk again after a change; the card in focus stays while it is on the board. */
  const renew = () => {
    const { walk, focus, deck, scene, staged } = store.getState();
    if (staged && !heldScene()) publish({ staged: null, scene: scene === staged ? null : scene });
    if (deck) turnTo(deck.sprint, deck.page);
    const card = focus === null ? undefined : session.board.tables.card.get(focus);
    const kept = card && isLive(card) ? card.id : null;
    const before = order;
    order = continueWalk(order, boardWalk(session.board, walk), kept);
    if (focus === kept) return publish({});
    // The card in focus is gone from the board: whoever's turn was next has it.
    const heir = before.slice(before.indexOf(focus ?? "") + 1).find((next) => order.includes(next));
    publish({ focus: heir ?? order.at(-1) ?? null });
  };

  const turnTo = (sprint: string | null, page: number) => {
    const known = sprint !== null && session.board.tables.sprint.has(sprint) ? sprint : null;
    const pages = deckLength(session.board, known);
    publish({ deck: { sprint: known, page: Math.min(Math.max(page, 1), pages), pages }, scene: null });
  };

  const introduce = async () => {
    const board = boardId();
    if (board === null) {
      // What is about to be open is told when it is; until then the wall keeps its picture.
      if (session.store.getState().opening === null) line.send({ kind: "board", board, seq: 0, snapshot: null });
      return;
    }
    // The wall reads what is on disk: what was done so far goes there first. Where it cannot, the wall gets it from here.
    const stored = await session.flush().then(
      () => true,
      () => false,
    );
    if (boardId() !== board) return;
    const snapshot = session.snapshot();
    line.send({ kind: "board", board, seq: snapshot.seq, snapshot: stored ? null : snapshot });
    publish({});
  };

  const follow = (): (() => void)[] => [
    session.onApplied((applied) => line.send({ kind: "change", ...applied })),
    session.store.subscribe((state, before) => {
      if (state.boardId !== before.boardId) {
        const staged = stagedOn === state.boardId ? heldScene() : null;
        store.setState({ staged });
        begin(staged);
        void introduce();
      } else if (state.boardId === null) {
        // The one that was to be opened could not be.
        if (state.opening === null && before.opening !== null) void introduce();
      } else if (state.version !== before.version) renew();
    }),
  ];

  const press = (key: WallKey) => {
    const { on, focus, curtain, deck, scene, back } = store.getState();
    if (!on) return;
    if (key === "stop") stopped();
    else if (key === "curtain") publish({ curtain: !curtain });
    else if (deck) {
      const { page, pages } = deck;
      turnTo(deck.sprint, { next: page + 1, previous: page - 1, first: 1, last: pages }[key]);
    } else if (scene?.kind === "timer") publish({ scene: heldScene() });
    else if (scene && onStaged) onStaged(key);
    else if (scene === null && focus === null && (heldScene() !== null || (back !== null && isStep(key)))) showStaged();
    else {
      const to = walkTo(order, focus, key);
      // A card that was only kept for its turn goes when the turn passes.
      if (boardId() !== null) order = continueWalk(order, boardWalk(session.board, store.getState().walk), to);
      publish({ focus: to, scene: null });
    }
  };

  const showStaged = () => {
    const { focus, back } = store.getState();
    const scene = heldScene();
    publish({ deck: null, scene, focus: scene ? focus : (focus ?? back) });
  };

  return {
    store,
    start({ walk, curtain = true } = {}) {
      const before = store.getState();
      for (const end of ends) end();
      ends = follow();
      const asTheBoardSays = (): WalkOptions =>
        boardId() === null ? usualWalk : { ...usualWalk, sales: practiceOf(session.board).standupSales };
      const staged = heldScene();
      store.setState({ ...nothing, staged, on: true, walk: walk ?? asTheBoardSays(), curtain });
      line.listen((message) => {
        if (message.kind === "hello") void introduce();
        else press(message.key);
      });
      // Going to another display loses no place.
      const scene = before.deck ? null : (before.scene ?? (before.on ? null : staged));
      begin(scene);
      if (before.deck) publish({ deck: before.deck });
      else if (scene === null && before.focus !== null && order.includes(before.focus))
        publish({ focus: before.focus });
      // A wall that is there already has said hello to nobody.
      void introduce();
    },
    stop() {
      for (const end of ends) end();
      ends = [];
      order = [];
      store.setState({ ...nothing, staged: store.getState().staged });
    },
    press,
    show(card) {
      const { focus, back } = store.getState();
      publish({ focus: card, back: focus ?? back, deck: null, scene: null });
    },
    showDeck: () => {
      if (store.getState().on && boardId() !== null) turnTo(sprintToReview(session.board)?.id ?? null, 1);
    },
    showTimer: () => publish({ deck: null, scene: { kind: "timer" } }),
    stage(scene, onStep) {
      onStaged = onStep;
      stagedOn = boardId();
      const { on, staged, scene: shown } = store.getState();
      if (isSame(scene, staged)) return;
      if (scene === null) publish({ staged: null, scene: shown === staged ? null : shown });
      else publish({ staged: scene, ...(on ? { deck: null, scene } : {}) });
    },
    showStaged,
  };
}

const isStep = (key: WallKey): boolean => key === "next" || key === "previous";

/** Whether two scenes say the same; their fields are plain. */
function isSame(a: Scene | null, b: Scene | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return one.size === other.size && [...one].every(([field, value]) => other.get(field) === value);
}
