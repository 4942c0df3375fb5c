import { Download, ExternalLink, File, FileWarning } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { isPicture } from "../../../../core/document/picture.ts";
import type { AttachmentRecord, CardRecord } from "../../../../core/document/records.ts";
import { proofOf } from "../../../../core/reports/proof.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { useOpenLink } from "../../../binding/use-open-link.ts";
import { useSaveFile } from "../../../binding/use-save-file.ts";
import { formatHost, formatSize } from "../../../ui/format.ts";
import styles from "./review.module.css";

/** What shows that a card is done: pictures large, files and links to open. */
export function CardProof({ card }: { readonly card: CardRecord }) {
  const openLink = useOpenLink();
  const { attachments, pages } = useBoardValue(({ board }) => proofOf(board, card), [card]);
  // Main shows what is a picture by its bytes, not what a file says of itself: what it does not show is a file to save.
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const isShown = ({ id, blob, mime }: AttachmentRecord) => blob !== null && isPicture(mime) && !refused.has(id);
  if (attachments.length + pages.length === 0)
    return (
      <p className={styles.bare}>
        <FileWarning className={styles.icon} aria-hidden="true" />
        Nothing shows yet that this is done. Attach a file, a picture or a link to it.
      </p>
    );
  return (
    <>
      {attachments.filter(isShown).map(({ id, name, blob }) => (
        <figure key={id} className={styles.picture}>
          <img
            src={`attachment://blob/${blob}`}
            alt={name}
            onError={() => setRefused((before) => new Set(before).add(id))}
          />
          <figcaption dir="auto">{name}</figcaption>
        </figure>
      ))}
      <ul className={styles.files}>
        {attachments
          .filter((file) => !isShown(file))
          .map((file) => (
            <li key={file.id}>
              <FileLine file={file} />
            </li>
          ))}
        {pages.map(({ id, title, url }) => (
          <li key={id}>
            <AriaButton className={styles.file ?? ""} onPress={() => openLink(url ?? "")}>
              <ExternalLink className={styles.icon} aria-hidden="true" />
              <span className={styles.text} dir="auto">
                {title || url}
              </span>
              <small>{formatHost(url)}</small>
            </AriaButton>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A file to save, or a link to open. */
function FileLine({ file: { blob, url, name, size } }: { readonly file: AttachmentRecord }) {
  const openLink = useOpenLink();
  const save = useSaveFile();
  const Mark = url === null ? File : ExternalLink;
  return (
    <AriaButton
      className={styles.file ?? ""}
      onPress={() => {
        if (blob !== null) save(blob, name);
        else if (url !== null) openLink(url);
      }}
    >
      <Mark className={styles.icon} aria-hidden="true" />
      <span className={styles.text} dir="auto">
        {name}
      </span>
      <small className="num">{size === null ? formatHost(url) : formatSize(size)}</small>
      {blob === null ? null : <Download className={styles.icon} role="img" aria-label="save as…" />}
    </AriaButton>
  );
}
