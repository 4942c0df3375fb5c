import { Plus } from "lucide-react";
import { useRef } from "react";
import { actionSave } from "../../../../core/commands/action-save.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useKeptText } from "../../../binding/use-kept-text.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { actionText } from "../shared/held-ceremony.ts";
import { NOBODY, useOwners } from "./owners.tsx";
import styles from "./retro.module.css";
import { retroLocal, useRetro } from "./retro-local.ts";

/**
 * Writes actions down where they are agreed on: what, who, by when; Enter adds, and the next can be typed. What is typed
 * is there in the next stage too, to which a clicker may go on meanwhile.
 */
export function ActionFields({ ceremony }: { readonly ceremony: string }) {
  const dispatch = useDispatch();
  const owners = useOwners();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useKeptText(actionText(ceremony));
  const agreed = useRetro((state) => state.agreed);
  const add = () => {
    if (!text.trim()) return;
    if (!dispatch(actionSave, { action: null, ceremony, text, ...agreed, done: false }).ok) return;
    setText("");
    retroLocal.setState({ agreed: { owner: null, dueDate: null } });
    field.current?.focus();
  };
  return (
    <div className={styles.actionFields} data-write>
      <TextField
        ref={field}
        label="What do we do?"
        placeholder="Ask legal at the start (N)"
        maxLength={2000}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
          // Escape leaves the field with what was typed, so that the keys of the stages hold again.
          else if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <Select
        label="Who"
        items={owners}
        value={agreed.owner ?? NOBODY}
        onChange={(who) => retroLocal.setState({ agreed: { ...agreed, owner: who === NOBODY ? null : who } })}
      />
      <DateField
        label="By when"
        value={agreed.dueDate}
        onChange={(dueDate) => retroLocal.setState({ agreed: { ...agreed, dueDate } })}
      />
      <Button icon={Plus} onPress={add} isDisabled={!text.trim()}>
        Add
      </Button>
    </div>
  );
}
