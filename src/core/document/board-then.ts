import { type BoardView, boardRecord } from "./board.ts";
import { compareOrder } from "./order-key.ts";
import { lanesOf } from "./queries.ts";
import type { BoardThen } from "./sprint-records.ts";

/**
 * What everything is called now and what is agreed, as it is written down when a sprint closes: columns and lanes in their
 * order, deleted lanes after the others, since cards may still stand there.
 */
export function boardThen(board: BoardView): BoardThen {
  const { name, workingDays, holidays, promise } = boardRecord(board);
  const { tables } = board;
  const gone = [...tables.lane.values()].filter((lane) => lane.deletedAt !== null).sort(compareOrder);
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
  return {
    ...{ name, workingDays, holidays, promise },
    members: [...tables.member.values()].map(named),
    columns: [...tables.column.values()].sort(compareOrder).map(named),
    lanes: [...lanesOf(board), ...gone].map(({ id, name, kind }) => ({ id, name, kind })),
  };
}
