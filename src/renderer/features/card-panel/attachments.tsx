import { Download, ExternalLink, File, Link, Paperclip, Trash2 } from "lucide-react";
import { useState } from "react";
import { attachmentDelete } from "../../../core/commands/attachment-delete.ts";
import { isPicture } from "../../../core/document/picture.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useOpenLink } from "../../binding/use-open-link.ts";
import { useSaveFile } from "../../binding/use-save-file.ts";
import { useOfCard, useRecord } from "../../binding/use-session.ts";
import { attachmentUrl } from "../../platform/bridge.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { formatHost, formatMoment, formatSize } from "../../ui/format.ts";
import { Popover } from "../../ui/popover.tsx";
import { AttachLinkForm } from "./attach-link-form.tsx";
import styles from "./card-panel.module.css";
import { Section } from "./section.tsx";
import { useAttach } from "./use-attach.ts";

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
            {({ close }) => <AttachLinkForm card={card} onDone={close} />}
          </Popover>
          <Button small tone="quiet" icon={Paperclip} isPending={busy} onPress={pick}>
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

function Attachment({ id }: { readonly id: string }) {
  const dispatch = useDispatch();
  const openLink = useOpenLink();
  const save = useSaveFile();
  const file = useRecord("attachment", id);
  // Main shows what is a picture by its bytes, not what a file says of itself.
  const [shown, setShown] = useState(true);
  if (!file) return null;
  const { blob, url, name } = file;
  return (
    <li className={styles.file}>
      {shown && blob !== null && isPicture(file.mime) ? (
        <img
          className={styles.preview}
          src={attachmentUrl(blob)}
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
          {file.size === null ? formatHost(url) : formatSize(file.size)} · {formatMoment(file.at)}
        </small>
      </span>
      {blob === null ? null : (
        <IconButton small label={`Save “${name}” as…`} icon={Download} onPress={() => save(blob, name)} />
      )}
      {url === null ? null : (
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
