import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { CardRecord, CheckItem } from "../../../core/document/records.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";
import { CheckList } from "./check-list.tsx";
import { useCardEdit } from "./use-card-edit.ts";

/** The card's checklists, one under each heading; a list without lines is not kept. */
export function Checklists({ card }: { readonly card: CardRecord }) {
  const edit = useCardEdit(card.id);
  const [naming, setNaming] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const groups = [...new Set(card.checklist.map((item) => item.group))];
  if (groups.length === 0 && fresh === null) groups.push("");
  if (fresh !== null && !groups.includes(fresh)) groups.push(fresh);
  /** Puts a group's lines back where the group stood. */
  const replace = (group: string, lines: readonly CheckItem[]) =>
    edit({
      checklist: groups.flatMap((name) =>
        name === group ? [...lines] : card.checklist.filter((item) => item.group === name),
      ),
    });
  const name = () => {
    if (naming?.trim()) setFresh(naming.trim());
    setNaming(null);
  };
  return (
    <>
      {groups.map((group) => {
        const items = card.checklist.filter((item) => item.group === group);
        return (
          <CheckList
            key={group}
            title={group || "Checklist"}
            addWord="Add a line"
            group={group}
            items={items}
            onChange={(lines) => replace(group, lines)}
            action={
              items.length > 0 ? (
                <IconButton
                  small
                  label={`Delete the checklist ${group}`.trim()}
                  icon={Trash2}
                  onPress={() => replace(group, [])}
                />
              ) : null
            }
          />
        );
      })}
      {card.checklist.length > 0 && naming === null ? (
        <Button small tone="quiet" icon={Plus} className={styles.start} onPress={() => setNaming("")}>
          Another checklist
        </Button>
      ) : null}
      {naming !== null ? (
        <TextField
          label="Name of the checklist"
          autoFocus
          value={naming}
          onChange={setNaming}
          onBlur={name}
          onKeyDown={(event) => {
            if (event.key === "Enter") name();
          }}
        />
      ) : null}
    </>
  );
}
