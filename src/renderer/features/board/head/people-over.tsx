import { Button } from "react-aria-components";
import { initialsOf } from "../../../../core/document/initials.ts";
import { limitState, limitWords } from "../../../../core/document/wip.ts";
import { useSession, useUiStore, useVersion } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import { counted, formatNumber } from "../../../ui/format.ts";
import badge from "./count-badge.module.css";
import styles from "./head.module.css";

/** Who holds more than their limit, in the corner where the heads meet; nothing while nobody does. Opens the people. */
export function PeopleOver() {
  const { board, indexes } = useSession();
  const ui = useUiStore();
  // Read again with every change: moves, assignments and limits all count.
  useVersion();
  const over = [...board.tables.member.values()].flatMap((member) => {
    if (!member.limit || member.deletedAt !== null) return [];
    const load = limitState(member.limit, indexes.memberWork(member.id));
    return load.state === "over" ? [{ member, load }] : [];
  });
  const [first, ...more] = over;
  if (!first) return null;
  const { member, load } = first;
  const said = over.map(({ member: { name }, load: state }) => `${limitWords(name, state)}.`).join(" ");
  return (
    <Button
      className={cx(badge.count, badge.over, styles.peopleOver, "num")}
      aria-label={said}
      onPress={() => ui.setState({ dialog: { kind: "members" } })}
    >
      {more.length === 0
        ? `${member.initials || initialsOf(member.name)} over by ${formatNumber(load.overBy)}`
        : `${counted(over.length, "person", "people")} over`}
    </Button>
  );
}
