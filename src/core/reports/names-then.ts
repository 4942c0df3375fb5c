import { type BoardView, boardRecord } from "../document/board.ts";
import type { CeremonyRecord } from "../document/ceremony-records.ts";
import { compareOrder } from "../document/order-key.ts";
import { lanesOf } from "../document/queries.ts";
import type { BoardRecord, LaneKind } from "../document/records.ts";
import type { BoardThen } from "../document/sprint-records.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}
type NamedLane = Named & { readonly kind: LaneKind };

/** What a report calls people, columns and lanes, in which order it has them, and what was agreed. */
export interface NamesThen {
  /** Undefined for an id that never was. */
  readonly member: (id: string) => string | undefined;
  readonly column: (id: string) => string;
  readonly lane: (id: string) => NamedLane | undefined;
  readonly columns: readonly Named[];
  /** Those of the board first, deleted ones after them. */
  readonly lanes: readonly NamedLane[];
  readonly agreed: Pick<BoardRecord, "name" | "workingDays" | "holidays" | "promise">;
}

/** The names that were written down when a sprint closed or its review ended; those of today where none were, and for what came later. */
export function namesThen(board: BoardView, then: BoardThen | null | undefined): NamesThen {
  const { tables } = board;
  const today = lanesOf(board);
  const gone = [...tables.lane.values()].filter((lane) => lane.deletedAt !== null).sort(compareOrder);
  const members = byId(then?.members ?? []);
  const columns = byId(then?.columns ?? []);
  const lanes = byId(then?.lanes ?? []);
  const others = (list: readonly NamedLane[]) => list.filter(({ id }) => !lanes.has(id));
  return {
    member: (id) => (members.get(id) ?? tables.member.get(id))?.name,
    column: (id) => (columns.get(id) ?? tables.column.get(id))?.name ?? "",
    lane: (id) => lanes.get(id) ?? tables.lane.get(id),
    columns: then?.columns ?? [...tables.column.values()].sort(compareOrder),
    lanes: [...lanes.values(), ...others([...today, ...gone])],
    agreed: then ?? boardRecord(board),
  };
}

/** The names of a ceremony: of its review's end, or of the closing of its sprint; those of today before that. */
export function namesOfCeremony(board: BoardView, { minutes, sprint }: CeremonyRecord): NamesThen {
  return namesThen(board, minutes?.reviewed?.board ?? board.tables.sprint.get(sprint ?? "")?.summary?.board);
}

const byId = <T extends Named>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.id, one]));
