import { UserPlus } from "lucide-react";
import { type Dispatch, type SetStateAction, useState } from "react";
import { ceremoniesOf } from "../../../../core/document/ceremonies.ts";
import type { CeremonyKind } from "../../../../core/document/ceremony-records.ts";
import type { MemberRecord } from "../../../../core/document/records.ts";
import { useMembers } from "../../../binding/use-members.ts";
import { useSession, useUiStore } from "../../../binding/use-session.ts";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import styles from "./ceremony.module.css";

/** Who could be at a ceremony, and who is. */
export interface Presence {
  readonly members: readonly MemberRecord[];
  readonly present: readonly string[];
  readonly setAway: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/**
 * The people of the board for a ceremony that is about to begin. Who is away is taken to be as last time; the first
 * time, stakeholders stay away from all but the review.
 */
export function usePresence(kind: CeremonyKind): Presence {
  const session = useSession();
  const members = useMembers();
  const [away, setAway] = useState<ReadonlySet<string>>(() => {
    const last = ceremoniesOf(session.board, kind).at(-1);
    const isThere = ({ id, role }: MemberRecord) =>
      last ? last.present.includes(id) : kind === "review" || role !== "stakeholder";
    return new Set(members.filter((member) => !isThere(member)).map(({ id }) => id));
  });
  return { members, present: members.filter(({ id }) => !away.has(id)).map(({ id }) => id), setAway };
}

interface PeopleFieldProps {
  readonly presence: Presence;
  /** What is said beside a name, for those whose part is another. */
  readonly note?: (member: MemberRecord) => string | null;
  /** Why people are needed, where the board has none. */
  readonly empty: string;
}

/** Ticks who is there. */
export function PeopleField({ presence, note, empty }: PeopleFieldProps) {
  const ui = useUiStore();
  const { members, present, setAway } = presence;
  if (members.length === 0)
    return (
      <EmptyState
        icon={UserPlus}
        action={<Button onPress={() => ui.setState({ dialog: { kind: "members" } })}>Add people…</Button>}
      >
        {empty}
      </EmptyState>
    );
  const toggle = (id: string, isThere: boolean) =>
    setAway((before) => {
      const away = new Set(before);
      if (isThere) away.delete(id);
      else away.add(id);
      return away;
    });
  return <PeopleChecks members={members} present={present} onToggle={toggle} {...(note ? { note } : {})} />;
}

interface PeopleChecksProps extends Pick<Presence, "members" | "present">, Pick<PeopleFieldProps, "note"> {
  readonly onToggle: (member: string, isThere: boolean) => void;
}

/** A box for each person. */
export function PeopleChecks({ members, present, onToggle, note }: PeopleChecksProps) {
  return (
    <fieldset className={styles.people}>
      <legend>Who is there</legend>
      {members.map((member) => {
        const { id, name, initials, colour } = member;
        const said = note?.(member) ?? null;
        return (
          <Checkbox key={id} isSelected={present.includes(id)} onChange={(isThere) => onToggle(id, isThere)}>
            <Avatar initials={initials} colour={colour} />
            <span>{name}</span>
            {said === null ? null : <small>{said}</small>}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
