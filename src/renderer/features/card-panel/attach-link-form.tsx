import { useState } from "react";
import { attachmentLink } from "../../../core/commands/attachment-link.ts";
import { useTandem } from "../../binding/tandem.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";

interface AttachLinkFormProps {
  readonly card: string;
  readonly onDone: () => void;
}

/** Hangs a link to a page on a card. */
export function AttachLinkForm({ card, onDone }: AttachLinkFormProps) {
  const { session } = useTandem();
  const [url, setUrl] = useState("");
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const add = () => {
    const result = session.dispatch(attachmentLink, { card, url, name });
    if (result.ok) onDone();
    else setError(`${result.refusal.message} ${result.refusal.hint ?? ""}`.trim());
  };
  return (
    <div className={styles.form}>
      <TextField
        label="Address"
        maxLength={8_000}
        value={url}
        onChange={(text) => {
          setUrl(text);
          setError(undefined);
        }}
        placeholder="https://…"
        error={error}
        autoFocus
      />
      <TextField label="Name" value={name} onChange={setName} />
      <Button tone="first" isDisabled={url.trim() === ""} onPress={add}>
        Attach link
      </Button>
    </div>
  );
}
