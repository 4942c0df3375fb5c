import { Paperclip } from "lucide-react";
import { useRecord } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { AttachLinkForm } from "./attach-link-form.tsx";
import styles from "./dialogs.module.css";
import { DropTarget } from "./drop-target.tsx";
import { useAttach } from "./use-attach.ts";

interface AttachDialogProps {
  readonly card: string;
  readonly onClose: () => void;
}

/** Hangs a file or a link on a card from outside its panel: chosen, dropped, pasted or typed. */
export function AttachDialog({ card: id, onClose }: AttachDialogProps) {
  const card = useRecord("card", id);
  const { pick, busy } = useAttach(id);
  if (!card) return null;
  return (
    <Dialog title={`Attach to “${card.title}”`} size="small" onClose={onClose}>
      <DropTarget card={card} onAttached={onClose}>
        <div className={styles.stack}>
          <AttachLinkForm card={id} onDone={onClose} />
          <p className={styles.note}>Or a file: drop it here, paste a picture, or choose one. Up to 50 MB each.</p>
          <Button
            icon={Paperclip}
            isPending={busy}
            onPress={() => void pick().then((attached) => attached && onClose())}
          >
            {busy ? "Attaching…" : "Choose a file…"}
          </Button>
        </div>
      </DropTarget>
    </Dialog>
  );
}
