import type { TransitionRecord } from "../document/records.ts";
import { type LossList, plural } from "./losses.ts";
import type { TrelloAction, TrelloExport } from "./trello-schema.ts";

/** The actions by which a card comes to be on a board. */
const CREATIONS = new Set(["createCard", "copyCard", "convertToCardFromCheckItem", "emailCard", "moveCardToBoard"]);

/** What the actions of an export say of one card. */
interface CardActions {
  created: TrelloAction | null;
  moves: TrelloAction[];
  archivedAt: number | null;
}

/** The history of an export's cards. */
export interface TrelloHistory {
  readonly transitions: readonly TransitionRecord[];
  /** When a card was made, by its Trello id. */
  createdAt(card: string): number;
  /** When a card was last archived, by its Trello id; null where the actions do not say. */
  archivedAt(card: string): number | null;
  /** How many of the transitions are moves (not creations). */
  readonly moves: number;
}

/** The moment in the first eight hex digits of a Trello id (seconds since 1970), or `fallback` where it has none. */
export function momentOfId(id: string, fallback: number): number {
  return /^[0-9a-f]{24}$/u.test(id) ? Number.parseInt(id.slice(0, 8), 16) * 1_000 : fallback;
}

/** The name of who did something, for records that keep names. */
export const actorOf = (action: TrelloAction): string =>
  action.memberCreator?.fullName || action.memberCreator?.username || "someone on Trello";

/**
 * Transitions from the actions of an export: one for each card's creation (`trello:<card>:created`; by its action, else by
 * its id and the list it was first seen in), one for each move (`trello:<action>`). `columnOf` turns a list's id into a
 * column's, `lane` is where everything stands.
 */
export function readHistory(
  data: TrelloExport,
  columnOf: (list: string) => string,
  lane: string,
  losses: LossList,
): TrelloHistory {
  const known = new Set(data.cards.map((card) => card.id));
  const byCard = new Map<string, CardActions>(
    data.cards.map(({ id }) => [id, { created: null, moves: [], archivedAt: null }]),
  );
  const strays: TrelloAction[] = [];
  const oldestFirst = (data.actions ?? []).toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  for (const action of oldestFirst) {
    const id = action.data?.card?.id;
    if (!id) continue;
    const card = byCard.get(id);
    if (!known.has(id) && isMove(action)) strays.push(action);
    if (!card) continue;
    if (CREATIONS.has(action.type)) card.created ??= action;
    else if (isMove(action)) card.moves.push(action);
    else if (action.type === "updateCard" && action.data?.old?.closed === false)
      card.archivedAt = Date.parse(action.date);
  }
  const station = (list: string) => ({ column: columnOf(list), lane });
  const fallback = Date.parse(data.dateLastActivity ?? "") || 0;
  const createdAt = (id: string) => {
    const action = byCard.get(id)?.created;
    return action && action.type !== "moveCardToBoard" ? Date.parse(action.date) : momentOfId(id, fallback);
  };
  const transitions: TransitionRecord[] = [];
  const gaps: string[] = [];
  let cut = 0;
  let moves = 0;
  for (const card of data.cards) {
    const actions = byCard.get(card.id) as CardActions;
    let at = actions.created?.data?.list?.id ?? actions.moves[0]?.data?.listBefore?.id ?? card.idList;
    if (!actions.created) cut++;
    transitions.push({
      type: "transition",
      id: `trello:${card.id}:created`,
      card: `trello:${card.id}`,
      from: null,
      to: station(at),
      at: createdAt(card.id),
      by: actions.created ? actorOf(actions.created) : "",
    });
    let whole = true;
    for (const action of actions.moves) {
      const [from, to] = [action.data?.listBefore?.id ?? at, action.data?.listAfter?.id ?? at];
      whole &&= from === at;
      at = to;
      moves++;
      transitions.push({
        type: "transition",
        id: `trello:${action.id}`,
        card: `trello:${card.id}`,
        from: station(from),
        to: station(to),
        at: Date.parse(action.date),
        by: actorOf(action),
      });
    }
    if (!whole || at !== card.idList) gaps.push(card.name || card.id);
  }
  losses.add(
    cut,
    `The creation of ${plural(cut, "card")} is not among the actions in the file (Trello exports the newest 1,000): the ` +
      "moment comes from the card's id, the list from its first move, else from where it stands.",
  );
  losses.name(
    gaps,
    (count) => `Some moves of ${plural(count, "card")} are missing from the file, so their history has gaps:`,
  );
  losses.add(
    strays.length,
    `${plural(strays.length, "move")} of cards that are no longer in the file: there is nothing to attach them to.`,
  );
  return { transitions, createdAt, archivedAt: (id) => byCard.get(id)?.archivedAt ?? null, moves };
}

const isMove = (action: TrelloAction): boolean =>
  action.type === "updateCard" && Boolean(action.data?.listBefore && action.data.listAfter);
