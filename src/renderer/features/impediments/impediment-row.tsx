import { Check, Pencil } from "lucide-react";
import { cardBlock } from "../../../core/commands/card-block.ts";
import type { Impediment } from "../../../core/reports/impediments.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useMembers } from "../../binding/use-members.ts";
import { useRecord } from "../../binding/use-session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { formatDay, formatNumber } from "../../ui/format.ts";
import { Select } from "../../ui/select.tsx";
import styles from "./impediments.module.css";

const NOBODY = "nobody";

/** The words over the columns of the list. */
export const ImpedimentHead = () => (
  <>
    <th scope="col">In the way</th>
    <th scope="col">Owner</th>
    <th scope="col">Sprint</th>
    <th scope="col">Since</th>
    <th scope="col">Cleared</th>
    <th scope="col" className={styles.figure}>
      Age, days
    </th>
    <th scope="col" className={styles.figure}>
      Days lost
    </th>
    <th scope="col">
      <span className="said-only">What can be done</span>
    </th>
  </>
);

interface ImpedimentRowProps {
  readonly one: Impediment;
  readonly isCurrent: boolean;
  readonly onClear: () => void;
  readonly onChange: () => void;
}

/** One impediment; while it stands, its owner can be changed and it can be cleared. */
export function ImpedimentRow({ one, isCurrent, onClear, onChange }: ImpedimentRowProps) {
  const isOpen = one.until === null;
  return (
    <>
      <td className={styles.what}>
        <span className={styles.reason} dir="auto">
          {one.reason}
        </span>
        <span className={styles.card}>
          <span className="num">#{one.number}</span> <span dir="auto">{one.title}</span>
        </span>
      </td>
      <td>{isOpen ? <Owner one={one} /> : one.owner || <span className={styles.quiet}>—</span>}</td>
      <td className={styles.quiet}>{one.sprint || "—"}</td>
      <td className="num">{formatDay(one.since)}</td>
      <td className="num">{one.until === null ? <span className={styles.open}>open</span> : formatDay(one.until)}</td>
      <td className={cx(styles.figure, "num")}>{formatNumber(one.age)}</td>
      <td className={cx(styles.figure, "num")}>{formatNumber(one.daysLost)}</td>
      <td className={styles.tools}>
        {isOpen ? (
          <>
            <Button small icon={Check} excludeFromTabOrder={!isCurrent} onPress={onClear}>
              Clear
            </Button>
            <IconButton
              small
              label={`Change what is in the way of “${one.title}”`}
              keys="E"
              icon={Pencil}
              excludeFromTabOrder={!isCurrent}
              onPress={onChange}
            />
          </>
        ) : null}
      </td>
    </>
  );
}

/** Who sees to it, changed in place. */
function Owner({ one }: { readonly one: Impediment }) {
  const dispatch = useDispatch();
  const members = useMembers();
  const owner = useRecord("blocker", one.blocker)?.owner ?? null;
  return (
    <Select
      hideLabel
      label={`Owner of “${one.reason}”`}
      items={[
        { id: NOBODY, label: "Nobody yet" },
        ...members.map(({ id, name, initials, colour }) => ({
          id,
          label: name,
          mark: <Avatar initials={initials} colour={colour} />,
        })),
      ]}
      value={owner ?? NOBODY}
      onChange={(id) => dispatch(cardBlock, { card: one.card, reason: one.reason, owner: id === NOBODY ? null : id })}
    />
  );
}
