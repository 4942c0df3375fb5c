import { memo } from "react";
import { useRecord } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import styles from "./card.module.css";
import { initialsOf } from "./initials.ts";

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
  if (!member || member.deletedAt !== null) return null;
  return (
    <li className={styles.face} data-colour={member.colour} title={member.name}>
      <span aria-hidden="true">{member.initials || initialsOf(member.name)}</span>
      <span className="said-only">{member.name}</span>
    </li>
  );
}
