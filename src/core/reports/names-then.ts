import { type BoardView, boardRecord } from "../document/board.ts";
import { compareOrder } from "../document/order-key.ts";
import { lanesOf } from "../document/queries.ts";
import type { BoardRecord, LaneKind, SprintRecord } from "../document/records.ts";

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

/**
 * The names of a closed sprint as they were when it closed; those of today for any other, for what came later, and where
 * an older version closed it and wrote down none.
 */
export function namesThen(board: BoardView, sprint: SprintRecord | null | undefined): NamesThen {
  const { tables } = board;
  const then = sprint?.summary?.board;
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

const byId = <T extends Named>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.id, one]));
