import type { BoardView } from "../document/board.ts";
import { boardThen } from "../document/board-then.ts";
import type { CeremonyRecord } from "../document/ceremony-records.ts";
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
  const today = boardThen(board);
  const { members, columns, lanes, ...agreed } = then ?? today;
  const either = <T extends Named>(written: readonly T[], now: readonly T[]): ReadonlyMap<string, T> => {
    const all = new Map(written.map((one) => [one.id, one]));
    for (const one of now) if (!all.has(one.id)) all.set(one.id, one);
    return all;
  };
  const allMembers = either(members, today.members);
  const allColumns = either(columns, today.columns);
  const allLanes = either(lanes, today.lanes);
  return {
    member: (id) => allMembers.get(id)?.name,
    column: (id) => allColumns.get(id)?.name ?? "",
    lane: (id) => allLanes.get(id),
    columns,
    lanes: [...allLanes.values()],
    agreed,
  };
}

/** The names of a ceremony: of its review's end, or of the closing of its sprint; those of today before that. */
export function namesOfCeremony(board: BoardView, { minutes, sprint }: CeremonyRecord): NamesThen {
  return namesThen(board, minutes?.reviewed?.board ?? board.tables.sprint.get(sprint ?? "")?.summary?.board);
}
