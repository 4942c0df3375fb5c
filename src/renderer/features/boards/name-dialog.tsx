import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

interface NameDialogProps {
  readonly title: string;
  readonly verb: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

/** Asks for a name; Enter is as good as the button. */
export function NameDialog({ title, verb, name, onClose, onName }: NameDialogProps) {
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  const done = () => {
    if (wanted) onName(wanted);
  };
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={wanted === ""} onPress={done}>
            {verb}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={typed}
        onChange={setTyped}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === "Enter") done();
        }}
      />
    </Dialog>
  );
}
