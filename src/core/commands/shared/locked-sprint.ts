import type { Draft } from "../../change/change.ts";
import { equalJson } from "../../change/equal.ts";
import type { BoardView } from "../../document/board.ts";
import type { Violation } from "../../document/invariants.ts";
import { activeSprint } from "../../document/queries.ts";
import type { CardRecord, CheckItem, ScopeRecord, SprintRecord } from "../../document/records.ts";
import { quote } from "../command.ts";

const lines = (items: readonly CheckItem[]): string[] => items.map(({ text }) => text);

/** What a sprint that has started keeps as it is, by the kind of scope change that another of it would be. */
const locked: readonly [kind: Exclude<ScopeRecord["kind"], "in" | "out">, side: (sprint: SprintRecord) => unknown][] = [
  ["goal", ({ goal, smart, miniGoals, artifacts }) => [goal, smart, lines(miniGoals), lines(artifacts)]],
  ["dates", ({ startDate, endDate }) => [startDate, endDate]],
  ["capacity", ({ capacity, allocation }) => [capacity, allocation]],
];

/** Which of what is locked two versions of a sprint differ in. What is ticked and what it is called is not locked. */
export const lockedChanges = (before: SprintRecord, after: SprintRecord) =>
  locked.flatMap(([kind, side]) => (equalJson(side(before), side(after)) ? [] : [kind]));

/**
 * What a draft would change about the sprint that runs without a `scope` record that says so; such a change is refused,
 * whichever way it comes: by a command, or by taking back what was done before the start. Starting and closing it are
 * no such changes, and a scope record that the draft takes away goes with what it was about.
 */
export function unwrittenScope(board: BoardView, draft: Draft): Violation[] {
  const sprint = activeSprint(board);
  const own = draft.updated.find(({ id }) => id === sprint?.id)?.to as Partial<SprintRecord> | undefined;
  if (!sprint || own?.state) return [];
  const written = new Set<string>();
  for (const record of [...draft.added, ...draft.removed])
    if (record.type === "scope" && record.sprint === sprint.id) written.add(record.card ?? record.kind);
  const isIn = (card: Pick<CardRecord, "sprint" | "deletedAt">) => card.sprint === sprint.id && card.deletedAt === null;
  const moved = [...draft.added, ...draft.removed].flatMap((record) =>
    record.type === "card" && isIn(record) ? [record.id] : [],
  );
  for (const { type, id, to } of draft.updated) {
    const before = type === "card" ? board.tables.card.get(id) : undefined;
    if (before && isIn(before) !== isIn({ ...before, ...to })) moved.push(id);
  }
  const changed = [...moved, ...(own ? lockedChanges(sprint, { ...sprint, ...own }) : [])];
  return changed.some((one) => !written.has(one))
    ? [
        {
          record: sprint.id,
          message: `${quote(sprint.name)} runs: what the team committed to changes only for a reason.`,
        },
      ]
    : [];
}
