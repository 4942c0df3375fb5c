import { useState } from "react";
import { useTandem } from "../../binding/tandem.ts";
import { wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { showWork } from "../../session/work.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { formatMoment } from "../../ui/format.ts";

interface AdoptDialogProps {
  readonly token: string;
  readonly file: string;
  readonly known: string;
  readonly changedAt: number;
  readonly onClose: () => void;
}

/** A board file of a board that is here already: as a copy beside it, or in its place with a safety copy. */
export function AdoptDialog({ token, file, known, changedAt, onClose }: AdoptDialogProps) {
  const { boards, ui } = useTandem();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const adopt = async (as: "same" | "copy") => {
    setBusy(true);
    setError(null);
    try {
      const adopted = await showWork(ui, "Opening the board file…", (watch) => boards.adopt(token, as, watch));
      if (adopted === null) return setBusy(false);
      ui.setState({ view: "board" });
      showToast(ui, "info", as === "copy" ? `Opened “${file}” as a copy.` : `“${known}” is now as in “${file}”.`);
      onClose();
    } catch (cause) {
      setError(wordsOf(cause));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="This board is here already"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={busy} onPress={() => void adopt("same")}>
            Replace
          </Button>
          <Button tone="first" isDisabled={busy} onPress={() => void adopt("copy")}>
            Open as a copy
          </Button>
        </>
      }
    >
      {error ? <Banner tone="error">{error}</Banner> : null}
      <p>
        “{file}” holds the board “{known}”, which is on this computer, last changed {formatMoment(changedAt)}.
      </p>
      <p>
        Open it as a copy beside the one here, or replace the one here. Replacing keeps what is here now among the
        backups.
      </p>
    </Dialog>
  );
}
