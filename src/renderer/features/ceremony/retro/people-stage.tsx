import { ceremonyUpdate } from "../../../../core/commands/ceremony-update.ts";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useMembers } from "../../../binding/use-members.ts";
import { PeopleField, type Presence } from "../shared/people-field.tsx";
import styles from "./retro.module.css";
import { NamesField, VotesField } from "./rule-fields.tsx";

/** Who is there and how many votes they have, while the retrospective is held. */
export function PeopleStage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const dispatch = useDispatch();
  const members = useMembers();
  const update = (fields: Partial<Pick<CeremonyRecord, "present" | "votesEach">>) =>
    dispatch(ceremonyUpdate, { ceremony: ceremony.id, fields });
  const isAway = ({ id }: { readonly id: string }) => !ceremony.present.includes(id);
  const presence: Presence = {
    members,
    present: ceremony.present,
    setAway: (next) => {
      const before: ReadonlySet<string> = new Set(members.filter(isAway).map(({ id }) => id));
      const away = typeof next === "function" ? next(before) : next;
      update({ present: members.filter(({ id }) => !away.has(id)).map(({ id }) => id) });
    },
  };
  return (
    <div className={styles.page}>
      <PeopleField presence={presence} empty="Nobody is on this board yet: add those who write and vote." />
      <VotesField value={ceremony.votesEach} onChange={(votesEach) => update({ votesEach })} />
      <NamesField />
    </div>
  );
}
