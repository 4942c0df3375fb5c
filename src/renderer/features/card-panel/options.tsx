import { isLive } from "../../../core/document/queries.ts";
import type { MemberRecord, RecordOf, RecordType } from "../../../core/document/records.ts";
import { limitState, limitWords } from "../../../core/document/wip.ts";
import { useBoardValue } from "../../binding/use-board-value.ts";
import { useSession } from "../../binding/use-session.ts";
import { Avatar, Dot } from "../../ui/avatar.tsx";
import type { OptionItem } from "../../ui/option.tsx";

type Kept = "member" | "label" | "sprint";

/** The records of a type that are not deleted, by name, and those in `also` whatever became of them. */
function useKept<T extends Kept>(type: T, also: readonly string[] = []): RecordOf<T>[] {
  return useBoardValue(
    ({ board }) => {
      const records = [...(board.tables[type as RecordType] as ReadonlyMap<string, RecordOf<T>>).values()];
      return records
        .filter((record) => record.deletedAt === null || also.includes(record.id))
        .sort((a, b) => a.name.localeCompare(b.name));
    },
    [type, also],
  );
}

/** The people of the board as choices, each with how their limit stands where they have one. */
export function usePeople(also?: readonly string[]): OptionItem[] {
  const { indexes } = useSession();
  const load = ({ id, limit }: MemberRecord) =>
    limit ? limitWords("Now", limitState(limit, indexes.memberWork(id))) : undefined;
  return useKept("member", also).map((member) => ({
    id: member.id,
    label: member.name,
    note: load(member),
    mark: <Avatar initials={member.initials} colour={member.colour} />,
  }));
}

/** The labels of the board as choices. */
export const useLabels = (also?: readonly string[]): OptionItem[] =>
  useKept("label", also).map((label) => ({ id: label.id, label: label.name, mark: <Dot colour={label.colour} /> }));

/** The sprints a card can be put into, newest first; a closed one only where it is the card's own. */
export const useSprints = (own: string | null): OptionItem[] =>
  useKept("sprint")
    .filter((sprint) => sprint.state !== "closed" || sprint.id === own)
    .sort((a, b) => (a.startDate < b.startDate ? 1 : -1))
    .map((sprint) => ({ id: sprint.id, label: sprint.name, note: sprint.state }));

/** The other live cards of the board as choices, by number. */
export function useOtherCards(card: string): OptionItem[] {
  return useBoardValue(
    ({ board }) =>
      [...board.tables.card.values()]
        .filter((other) => other.id !== card && isLive(other))
        .sort((a, b) => b.number - a.number)
        .map((other) => ({ id: other.id, label: `#${other.number} ${other.title}` })),
    [card],
  );
}
