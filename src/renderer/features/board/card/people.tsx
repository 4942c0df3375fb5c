import { memo } from "react";
import { initialsOf } from "../../../../core/document/initials.ts";
import { limitState, limitWords } from "../../../../core/document/wip.ts";
import { useMemberWork, useRecord } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import styles from "./card.module.css";

/** More faces than this would fill the footer; the rest is a number. */
const SHOWN = 3;

/** The people a card is assigned to, by their initials. */
export const People = memo(function People({ members }: { readonly members: readonly string[] }) {
  if (members.length === 0) return null;
  const shown = members.length > SHOWN + 1 ? members.slice(0, SHOWN) : members;
  const more = members.length - shown.length;
  return (
    <ul className={styles.people} aria-label="Assigned to">
      {shown.map((id) => (
        <Face key={id} id={id} />
      ))}
      {more > 0 ? (
        <li className={cx(styles.face, styles.more)} data-colour="grey">
          +{more}
        </li>
      ) : null}
    </ul>
  );
});

function Face({ id }: { readonly id: string }) {
  const member = useRecord("member", id);
  const work = useMemberWork(member);
  if (!member || member.deletedAt !== null) return null;
  const load = member.limit ? limitState(member.limit, work) : null;
  const over = load?.state === "over";
  const words = load ? limitWords(member.name, load) : member.name;
  return (
    <li className={cx(styles.face, over && styles.overloaded)} data-colour={member.colour} title={words}>
      <span aria-hidden="true">{member.initials || initialsOf(member.name)}</span>
      <span className="said-only">{over ? words : member.name}</span>
    </li>
  );
}
