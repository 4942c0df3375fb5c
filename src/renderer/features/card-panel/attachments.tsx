import { Download, ExternalLink, File, Link, Paperclip, Trash2 } from "lucide-react";
import { useState } from "react";
import { attachmentDelete } from "../../../core/commands/attachment-delete.ts";
import { attachmentLink } from "../../../core/commands/attachment-link.ts";
import type { AttachmentRecord } from "../../../core/document/records.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useOfCard, useRecord } from "../../binding/use-session.ts";
import { wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { formatMoment, formatSize } from "../../ui/format.ts";
import { Popover } from "../../ui/popover.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";
import { Section } from "./section.tsx";
import { useAttach } from "./use-attach.ts";
import { useOpenLink } from "./use-open-link.ts";

/** The files and links that hang on a card; pictures are shown. */
export function Attachments({ card }: { readonly card: string }) {
  const ids = useOfCard("attachment", card);
  const { pick, busy } = useAttach(card);
  return (
    <Section
      title="Attachments"
      count={ids.length ? String(ids.length) : undefined}
      action={
        <>
          <Popover
            label="Attach a link"
            placement="bottom end"
            trigger={
              <Button small tone="quiet" icon={Link} aria-label="Attach a link">
                Link
              </Button>
            }
          >
            {({ close }) => <LinkForm card={card} onDone={close} />}
          </Popover>
          <Button small tone="quiet" icon={Paperclip} isDisabled={busy} onPress={pick}>
            {busy ? "Attaching…" : "Attach"}
          </Button>
        </>
      }
    >
      {ids.length === 0 ? (
        <p className={styles.small}>Drop files here or paste a picture: up to 50 MB each.</p>
      ) : (
        <ul className={styles.files}>
          {ids.map((id) => (
            <Attachment key={id} id={id} />
          ))}
        </ul>
      )}
    </Section>
  );
}

const isPicture = (file: AttachmentRecord): boolean => /^image\/(png|jpeg|gif|webp|avif|bmp)$/u.test(file.mime);

function Attachment({ id }: { readonly id: string }) {
  const { platform, ui } = useTandem();
  const dispatch = useDispatch();
  const openLink = useOpenLink();
  const file = useRecord("attachment", id);
  // Main shows what is a picture by its bytes, not what a file says of itself.
  const [shown, setShown] = useState(true);
  if (!file) return null;
  const { blob, url, name } = file;
  const save = () => {
    if (blob === null) return;
    platform.ask("attachments.save", { blob, name }).then(
      (saved) => {
        if (saved !== null) showToast(ui, "info", `Saved “${saved}”.`);
      },
      (error) => showToast(ui, "error", wordsOf(error)),
    );
  };
  return (
    <li className={styles.file}>
      {shown && blob !== null && isPicture(file) ? (
        <img
          className={styles.preview}
          src={`attachment://blob/${blob}`}
          alt={name}
          loading="lazy"
          onError={() => setShown(false)}
        />
      ) : (
        <span className={styles.fileMark}>
          {url === null ? <File aria-hidden="true" /> : <ExternalLink aria-hidden="true" />}
        </span>
      )}
      <span className={styles.fileName}>
        <span dir="auto">{name}</span>
        <small className="num">
          {file.size === null ? host(url) : formatSize(file.size)} · {formatMoment(file.at)}
        </small>
      </span>
      {url === null ? (
        <IconButton small label={`Save “${name}” as…`} icon={Download} onPress={save} />
      ) : (
        <IconButton small label={`Open “${name}”`} icon={ExternalLink} onPress={() => openLink(url)} />
      )}
      <IconButton
        small
        label={`Remove “${name}”`}
        icon={Trash2}
        onPress={() => dispatch(attachmentDelete, { attachment: id })}
      />
    </li>
  );
}

/** Where a link leads, without the rest of its address. */
function host(url: string | null): string {
  try {
    return new URL(url ?? "").host || "Link";
  } catch {
    return "Link";
  }
}

function LinkForm({ card, onDone }: { readonly card: string; readonly onDone: () => void }) {
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
      <TextField label="Address" value={url} onChange={setUrl} placeholder="https://…" error={error} autoFocus />
      <TextField label="Name" value={name} onChange={setName} />
      <Button tone="first" isDisabled={url.trim() === ""} onPress={add}>
        Attach link
      </Button>
    </div>
  );
}
