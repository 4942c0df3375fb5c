import { useEffect, useMemo, useState } from "react";
import { planImport } from "../../../core/interchange/plan-import.ts";
import type { TrelloImport } from "../../../core/interchange/trello.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useSessionState } from "../../binding/use-session.ts";
import { wordsOf } from "../../platform/bridge.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Counts } from "./counts.tsx";
import styles from "./import.module.css";
import { Losses } from "./losses.tsx";
import { withStages } from "./read-import.ts";
import { Stages } from "./stages.tsx";
import { UpdateWords } from "./update-words.tsx";
import { useTakeIn } from "./use-take-in.ts";
import { useTargets } from "./use-targets.ts";

const NEW = "new";

interface ImportPreviewProps {
  readonly found: TrelloImport;
  readonly file: string;
  readonly onClose: () => void;
}

/** What an import would do, before anything is written: counts, stages to correct, what stays behind and why. */
export function ImportPreview({ found, file, onClose }: ImportPreviewProps) {
  const { boards, session } = useTandem();
  const targets = useTargets(found.source);
  const open = useSessionState((state) => state.boardId);
  const [before] = useState(open);
  const [chosen, setChosen] = useState<string | null>(null);
  const target = chosen ?? targets?.[0]?.board ?? NEW;
  const [name, setName] = useState(found.boardName);
  const [replace, setReplace] = useState(false);
  const [stages, setStages] = useState(() => found.columns.map((column) => column.stage));
  const [error, setError] = useState<string | null>(null);
  const isNew = target === NEW;

  // What an update would change can only be said with the board open.
  useEffect(() => {
    if (!isNew && target !== open) boards.open(target).catch((cause) => setError(wordsOf(cause)));
  }, [boards, isNew, target, open]);

  const staged = useMemo(() => (isNew ? withStages(found, stages) : found), [found, isNew, stages]);
  const plan = useMemo(
    () =>
      !isNew && target === open
        ? planImport(session.board, { records: staged.records, source: staged.source }, { now: Date.now(), replace })
        : null,
    [session, staged, isNew, target, open, replace],
  );
  const isUpToDate = plan !== null && Object.values(plan.byType).every((count) => count.new + count.updated === 0);
  const takeIn = useTakeIn();
  const cancel = () => {
    onClose();
    if (before !== null && before !== open) boards.open(before).catch(() => undefined);
  };
  const go = async () => {
    setError(null);
    const words = await takeIn.run(staged, isNew ? { name } : { plan });
    if (words === null) onClose();
    else setError(words);
  };
  return (
    <Dialog
      title={`Import “${found.boardName}”`}
      size="large"
      onClose={cancel}
      footer={
        <>
          {isUpToDate ? null : <Button onPress={cancel}>Cancel</Button>}
          <Button
            tone="first"
            isDisabled={takeIn.busy || targets === null || (isNew ? !name.trim() : plan === null)}
            onPress={isUpToDate ? cancel : go}
          >
            {takeIn.busy ? "Importing…" : isNew ? "Import as a new board" : isUpToDate ? "Close" : "Update the board"}
          </Button>
        </>
      }
    >
      {error ? <Banner tone="error">{error}</Banner> : null}
      <p className={styles.file}>
        From {file}. {isUpToDate ? null : "Nothing is written until you import; one Undo takes the import back."}
      </p>
      <div role="status" className={isUpToDate ? undefined : "said-only"}>
        {isUpToDate ? <Banner>Nothing new in this file: there is nothing to bring up to date.</Banner> : null}
      </div>
      {targets?.length ? (
        <Select
          label="Where it goes"
          items={[
            ...targets.map((board) => ({
              id: board.board,
              label: `Update “${board.name}”`,
              note: "It came from the same Trello board",
            })),
            { id: NEW, label: "A new board", note: "The board that is here stays as it is" },
          ]}
          value={target}
          onChange={setChosen}
        />
      ) : null}
      {isNew ? <TextField label="Name of the board" value={name} onChange={setName} /> : null}
      <Counts counts={found.counts} />
      {plan ? (
        <>
          <UpdateWords plan={plan} />
          {replace || plan.conflicts.length > 0 ? (
            <Checkbox isSelected={replace} onChange={setReplace}>
              Let what is in the file replace what was edited here
            </Checkbox>
          ) : null}
        </>
      ) : null}
      {isNew ? <Stages columns={found.columns} stages={stages} onChange={setStages} /> : null}
      <Losses losses={found.losses} />
    </Dialog>
  );
}
