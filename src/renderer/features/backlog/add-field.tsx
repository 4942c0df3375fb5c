import { Plus } from "lucide-react";
import { useState } from "react";
import { cardAdd } from "../../../core/commands/card-add.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useLanes } from "../../binding/use-session.ts";
import { Dot } from "../../ui/avatar.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./backlog.module.css";

interface AddFieldProps {
  readonly column: string;
  readonly onAdded: (card: string) => void;
}

/** Adds cards at the end of the backlog: type, Enter, type the next; pasted lines become cards. */
export function AddField({ column, onAdded }: AddFieldProps) {
  const dispatch = useDispatch();
  const lanes = useLanes();
  const [title, setTitle] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const usual = lanes.find(({ kind }) => kind === "marketing") ?? lanes[0];
  const lane = lanes.find(({ id }) => id === chosen) ?? usual;
  const add = (text: string) => {
    const titles = text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    if (titles.length === 0 || !lane) return;
    const result = dispatch(cardAdd, { titles, column, lane: lane.id, at: "bottom" });
    if (result.ok) setTitle("");
    return result;
  };
  return (
    <div className={styles.add}>
      <Plus aria-hidden="true" />
      <TextField
        hideLabel
        className={styles.grow}
        label="Add to the backlog"
        placeholder="Add to the backlog: a title, Enter, the next…"
        value={title}
        onChange={setTitle}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") add(title);
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain").trim();
          if (!text.includes("\n")) return;
          event.preventDefault();
          const result = add(title ? `${title}\n${text}` : text);
          const last = result?.ok ? result.change.added.findLast((record) => record.type === "card") : undefined;
          if (last) onAdded(last.id);
        }}
      />
      <Select
        hideLabel
        className={styles.lane}
        label="Lane of what is added"
        items={lanes.map(({ id, name, colour }) => ({ id, label: name, mark: <Dot colour={colour} /> }))}
        value={lane?.id ?? null}
        onChange={setChosen}
      />
    </div>
  );
}
