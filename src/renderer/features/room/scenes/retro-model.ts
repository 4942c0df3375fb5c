import { dayIn } from "../../../../core/calendar/zone.ts";
import { type ActionRecord, type RetroColumn, retroColumns } from "../../../../core/document/ceremony-records.ts";
import { actionsOf, openActions, retroTopics, votesLeft } from "../../../../core/reports/retro.ts";
import type { Scene } from "../../../session/wall-link.ts";
import { counted, formatDayOfYear } from "../../../ui/format.ts";
import type { Sight } from "../wall-model.ts";
import type { SceneLine } from "./scene-fit.ts";

type RetroSight = Pick<Sight, "board" | "now" | "zone">;
type Retro = Extract<Scene, { kind: "retro" }>;

/** A column of a retrospective: how many notes it has, and its topics where they lie open. */
export interface RetroPile {
  readonly column: RetroColumn;
  readonly name: string;
  readonly notes: number;
  readonly topics: readonly SceneLine[];
}

/** The four columns. Before the notes are revealed they hold counts and nothing else, and no order tells the votes. */
export function retroPiles({ board }: RetroSight, { ceremony }: Retro): RetroPile[] {
  if (!board.tables.ceremony.has(ceremony)) return [];
  const topics = retroTopics(board, ceremony, "written");
  return retroColumns.map(({ column, name }) => ({
    column,
    name,
    notes: topics.flatMap((topic) => [topic, ...topic.under]).filter((note) => note.column === column).length,
    topics: topics.flatMap((topic): SceneLine[] =>
      topic.column !== column || topic.text === null
        ? []
        : [
            {
              id: topic.id,
              text: topic.text,
              ...(topic.under.length > 0 ? { under: `and ${counted(topic.under.length, "note")} like it` } : {}),
            },
          ],
    ),
  }));
}

/** Whether the notes of a retrospective lie open. */
export const isRevealed = ({ board }: RetroSight, { ceremony }: Retro): boolean =>
  board.tables.ceremony.get(ceremony)?.revealed ?? false;

/** What earlier ceremonies decided and nobody has done yet. */
export const earlierActions = (sight: RetroSight, { ceremony }: Retro): SceneLine[] =>
  openActions(sight.board, { before: ceremony }).map((action) => actionLine(sight, action));

/** What this retrospective decided, the newest first. */
export const ownActions = (sight: RetroSight, { ceremony }: Retro): SceneLine[] =>
  actionsOf(sight.board, ceremony)
    .toReversed()
    .map((action) => actionLine(sight, action));

/** Who has votes, and how many are left to them. */
export function voters({ board }: RetroSight, { ceremony }: Retro): SceneLine[] {
  return (board.tables.ceremony.get(ceremony)?.present ?? []).flatMap((id): SceneLine[] => {
    const member = board.tables.member.get(id);
    if (!member) return [];
    const left = votesLeft(board, ceremony, id);
    return [{ id, text: member.name, right: left === 0 ? "done" : `${counted(left, "vote")} left` }];
  });
}

/** The topic that is talked about, what belongs to it, what was decided, and the topics after it. */
export interface Discussion {
  readonly text: string;
  /** “5 votes · What could have gone better” */
  readonly facts: string;
  readonly notes: readonly SceneLine[];
  readonly actions: readonly SceneLine[];
  readonly next: readonly SceneLine[];
}

/** Null where there is no topic, or the notes do not lie open yet. */
export function discussion(sight: RetroSight, scene: Retro): Discussion | null {
  const { board } = sight;
  if (!isRevealed(sight, scene)) return null;
  const topics = retroTopics(board, scene.ceremony);
  const found = topics.findIndex(({ id }) => id === scene.topic);
  const at = Math.max(0, found);
  const topic = topics[at];
  if (!topic) return null;
  return {
    text: topic.text ?? "",
    facts: [
      counted(topic.votes, "vote"),
      retroColumns.find(({ column }) => column === topic.column)?.name ?? "",
      topic.author ?? "",
    ]
      .filter(Boolean)
      .join(" · "),
    notes: topic.under.map(({ id, text, author }) => ({ id, text: text ?? "", ...(author ? { right: author } : {}) })),
    actions: ownActions(sight, scene),
    next: topics.slice(at + 1).map(({ id, text, votes }) => ({ id, text: text ?? "", under: counted(votes, "vote") })),
  };
}

function actionLine({ board, now, zone }: RetroSight, { id, text, owner, dueDate }: ActionRecord): SceneLine {
  const name = board.tables.member.get(owner ?? "")?.name ?? "nobody yet";
  const late = dueDate !== null && dueDate < dayIn(zone, now);
  const due = dueDate === null ? "" : `${late ? "was due" : "due"} ${formatDayOfYear(dueDate)}`;
  return { id, text, right: [name, due].filter(Boolean).join(", "), late };
}
