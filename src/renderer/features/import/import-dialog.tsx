import { FileInput } from "lucide-react";
import { useEffect, useState } from "react";
import type { TrelloImport } from "../../../core/interchange/trello.ts";
import { useTandem } from "../../binding/tandem.ts";
import { type PickedFile, wordsOf } from "../../platform/bridge.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { readImport } from "./read-import.ts";

interface ImportDialogProps {
  /** A file that was dropped; null asks for one. */
  readonly file: PickedFile | null;
  readonly onClose: () => void;
}

/** Import from Trello: pick the export, see what comes along and what does not, then take it in as one step. */
export function ImportDialog({ file: dropped, onClose }: ImportDialogProps) {
  const { info, platform } = useTandem();
  const [file, setFile] = useState<PickedFile | null>(dropped);
  const [found, setFound] = useState<TrelloImport | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    if (!file) return;
    const given = new AbortController();
    setFound(null);
    setError(null);
    readImport(file, info.zone, given.signal).then((result) => {
      if (result.ok) setFound(result.found);
      else {
        setError(result.words);
        setFile(null);
      }
    });
    return () => given.abort();
  }, [file, info.zone]);

  const pick = () => {
    platform.ask("files.pickImport", null).then(
      (picked) => {
        if (picked) setFile(picked);
      },
      (cause) => setError(wordsOf(cause)),
    );
  };
  if (found && file) return <ImportPreview found={found} file={file.name} onClose={onClose} />;
  return (
    <Dialog title="Import from Trello" onClose={onClose} footer={<Button onPress={onClose}>Cancel</Button>}>
      {error ? <Banner tone="error">{error}</Banner> : null}
      {file ? (
        <p role="status">Reading “{file.name}”…</p>
      ) : (
        <EmptyState
          icon={FileInput}
          action={
            <Button tone="first" onPress={pick}>
              Choose a file…
            </Button>
          }
        >
          In Trello: Menu, Print, export and share, Export as JSON. Choose that file here, or drop it on the window.
        </EmptyState>
      )}
    </Dialog>
  );
}
