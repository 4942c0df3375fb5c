import { countsInLane, type Tally } from "../../../../core/document/wip.ts";
import { useColumns, useIndexes } from "../../../binding/use-session.ts";

/** Count and points of what fills a lane's limit: its cards that are neither waiting in the backlog nor done. */
export function useLaneWork(lane: string): Tally {
  const columns = useColumns().filter(({ stage }) => countsInLane(stage));
  const count = useIndexes((indexes) => sum(columns.map(({ id }) => indexes.tally({ column: id, lane }).count)), 0);
  const points = useIndexes((indexes) => sum(columns.map(({ id }) => indexes.tally({ column: id, lane }).points)), 0);
  return { count, points };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
