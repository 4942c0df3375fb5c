import { UserPlus, UserX } from "lucide-react";
import { useState } from "react";
import { memberAdd } from "../../../core/commands/member-add.ts";
import { memberDelete } from "../../../core/commands/member-delete.ts";
import { memberUpdate } from "../../../core/commands/member-update.ts";
import type { Limit } from "../../../core/document/limit.ts";
import type { MemberRecord, Role } from "../../../core/document/records.ts";
import { limitState, limitWords } from "../../../core/document/wip.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { useMemberWork, useSession, useVersion } from "../../binding/use-session.ts";
import { choices, roleWords } from "../../session/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./board-setup.module.css";
import { ColourSelect } from "./colour-select.tsx";
import { limitModes, limitUnits } from "./limit-fields.tsx";

/** The people of the board: who they are, their role, how much they may hold at once. */
export function MembersDialog({ onClose }: { readonly onClose: () => void }) {
  const { board } = useSession();
  const dispatch = useDispatch();
  // Read again with every change.
  useVersion();
  const members = [...board.tables.member.values()]
    .filter((member) => member.deletedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name));
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("team");
  const add = () => {
    if (name.trim() && dispatch(memberAdd, { name, role }).ok) setName("");
  };
  return (
    <Dialog
      title="People"
      size="large"
      onClose={onClose}
      footer={
        <Button tone="first" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.row}>
        <TextField
          className={styles.grow}
          label="Name"
          placeholder="Jana Lindner"
          autoFocus
          value={name}
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
        <Select className={styles.mid} label="Role" items={choices(roleWords)} value={role} onChange={setRole} />
        <Button icon={UserPlus} isDisabled={!name.trim()} onPress={add}>
          Add person
        </Button>
      </div>
      {members.length === 0 ? (
        <EmptyState>Nobody is on this board yet. People can be assigned to cards once they are here.</EmptyState>
      ) : (
        <>
          <p className={styles.note}>
            A limit counts what somebody has in hand: their cards in active and waiting columns.
          </p>
          <ul className={styles.rows}>
            <li className={styles.person} aria-hidden="true">
              <span />
              {["Name", "Initials", "Colour", "Role", "Limit"].map((word) => (
                <span key={word} className={styles.legend}>
                  {word}
                </span>
              ))}
            </li>
            {members.map((member) => (
              <Member key={member.id} member={member} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Member({ member }: { readonly member: MemberRecord }) {
  const dispatch = useDispatch();
  const update = (fields: Parameters<typeof memberUpdate.perform>[1]["fields"]): string | null => {
    const result = dispatch(memberUpdate, { member: member.id, fields });
    return result.ok || result.refusal.code === "nothing-to-do" ? null : result.refusal.message;
  };
  const name = useDraft(member.name, (text) => (text.trim() ? update({ name: text }) : "A person needs a name."));
  const initials = useDraft(member.initials, (text) => update({ initials: text.trim() }));
  return (
    <li className={styles.person}>
      <Avatar large initials={member.initials} colour={member.colour} />
      <TextField hideLabel label={`Name of ${member.name}`} {...fieldOf(name)} />
      <TextField hideLabel label={`Initials of ${member.name}`} maxLength={3} {...fieldOf(initials)} />
      <ColourSelect hideLabel value={member.colour} onChange={(colour) => update({ colour })} />
      <Select
        hideLabel
        label={`Role of ${member.name}`}
        items={choices(roleWords)}
        value={member.role}
        onChange={(role) => update({ role })}
      />
      <NumberField
        hideLabel
        label={`Limit of ${member.name}`}
        min={0}
        placeholder="None"
        {...(member.limit?.unit === "points" ? {} : { step: 1 })}
        value={member.limit?.amount ?? null}
        onChange={(amount) => update({ limit: amount === null ? null : { ...(member.limit ?? fresh), amount } })}
      />
      <IconButton
        label={`Take ${member.name} off the board`}
        icon={UserX}
        onPress={() => dispatch(memberDelete, { member: member.id })}
      />
      {member.limit ? (
        <MemberLimit member={member} limit={member.limit} onChange={(limit) => update({ limit })} />
      ) : null}
    </li>
  );
}

interface MemberLimitProps {
  readonly member: MemberRecord;
  readonly limit: Limit;
  readonly onChange: (limit: Limit) => void;
}

/** How a person's limit stands, in words, and what it counts and does. */
function MemberLimit({ member, limit, onChange }: MemberLimitProps) {
  const load = limitState(limit, useMemberWork(member));
  return (
    <div className={styles.load}>
      <p className={cx(styles.note, styles.grow, load.state === "over" && styles.over, "num")}>
        {limitWords(member.name, load)}
      </p>
      <Select
        hideLabel
        className={styles.colour}
        label={`What the limit of ${member.name} counts`}
        items={limitUnits}
        value={limit.unit}
        onChange={(unit) => onChange({ ...limit, unit })}
      />
      <Select
        hideLabel
        className={styles.colour}
        label={`When the limit of ${member.name} is passed`}
        items={limitModes}
        value={limit.mode}
        onChange={(mode) => onChange({ ...limit, mode })}
      />
    </div>
  );
}

const fresh: Limit = { amount: 3, unit: "count", mode: "warn", scope: "across" };

const fieldOf = ({ value, onChange, onFocus, onBlur, onKeyDown, error }: ReturnType<typeof useDraft>) => ({
  value,
  onChange,
  onFocus,
  onBlur,
  onKeyDown,
  error,
});
