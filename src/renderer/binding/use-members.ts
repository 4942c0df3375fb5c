import type { MemberRecord } from "../../core/document/records.ts";
import { useBoardValue } from "./use-board-value.ts";

/** The people of the board who are not deleted, by name. */
export const useMembers = (): readonly MemberRecord[] =>
  useBoardValue(
    ({ board }) =>
      [...board.tables.member.values()]
        .filter(({ deletedAt }) => deletedAt === null)
        .sort((a, b) => a.name.localeCompare(b.name)),
    [],
  );
