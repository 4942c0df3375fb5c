import { UserX } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useTandem } from "../../../binding/tandem.ts";
import { Avatar } from "../../../ui/avatar.tsx";
import styles from "./retro.module.css";

interface PersonListProps {
  readonly title: string;
  /** Ids of those who can be chosen. */
  readonly people: readonly string[];
  readonly value: string | null;
  readonly onChange: (member: string | null) => void;
  /** What stands beside a name: “3 notes”, “2 left”. */
  readonly note: (member: string | null) => string;
  /** The words for choosing nobody; left out where somebody must be chosen. */
  readonly nobody?: string;
}

/** Whose turn at the laptop it is. */
export function PersonList({ title, people, value, onChange, note, nobody }: PersonListProps) {
  const { board } = useTandem().session;
  const entry = (id: string | null, name: string, mark: ReactNode) => (
    <li key={id ?? "nobody"}>
      <AriaButton
        className={styles.person ?? ""}
        aria-pressed={id === value}
        data-person={id ?? ""}
        onPress={() => onChange(id)}
      >
        {mark}
        <span className={styles.grow} dir="auto">
          {name}
        </span>
        <small className="num">{note(id)}</small>
      </AriaButton>
    </li>
  );
  return (
    <aside className={styles.people} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {people.map((id) => {
          const member = board.tables.member.get(id);
          return member ? entry(id, member.name, <Avatar initials={member.initials} colour={member.colour} />) : null;
        })}
        {nobody === undefined ? null : entry(null, nobody, <UserX className={styles.icon} aria-hidden="true" />)}
      </ul>
    </aside>
  );
}
