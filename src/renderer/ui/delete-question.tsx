import { useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { counted } from "./format.ts";
import { Select } from "./select.tsx";

interface DeleteQuestionProps {
  readonly what: "column" | "lane";
  readonly id: string;
  /** All there are, this one among them, in their order. */
  readonly all: readonly { readonly id: string; readonly name: string }[];
  /** How many live cards stand in it. */
  readonly count: number;
  readonly onKeep: () => void;
  /** `moveTo`: where its cards go; null where it holds none. */
  readonly onDelete: (moveTo: string | null) => void;
}

/** Asks where the cards of a column or lane go before it is deleted; one beside it is offered first. */
export function DeleteQuestion({ what, id, all, count, onKeep, onDelete }: DeleteQuestionProps) {
  const at = all.findIndex((one) => one.id === id);
  const others = all.filter((one) => one.id !== id).map((one) => ({ id: one.id, label: one.name }));
  const [moveTo, setMoveTo] = useState<string | null>((all[at - 1] ?? all[at + 1])?.id ?? null);
  return (
    <Dialog
      title={`Delete the ${what} “${all[at]?.name ?? ""}”?`}
      size="small"
      onClose={onKeep}
      footer={
        <>
          <Button onPress={onKeep}>Keep it</Button>
          <Button
            tone="danger"
            onPress={() => onDelete(count === 0 ? null : moveTo)}
            isDisabled={count > 0 && moveTo === null}
          >
            Delete {what}
          </Button>
        </>
      }
    >
      {count === 0 ? (
        <p>It holds no cards. You can undo this.</p>
      ) : (
        <>
          <p>
            It holds {counted(count, "card")}.{" "}
            {count === 1 ? "It is not deleted: say where it goes." : "None is deleted: say where they go."}
          </p>
          <Select label="Move its cards to" items={others} value={moveTo} onChange={setMoveTo} />
        </>
      )}
    </Dialog>
  );
}
