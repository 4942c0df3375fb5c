import { CalendarPlus, Trash2 } from "lucide-react";
import { useState } from "react";
import { sprintDelete } from "../../../core/commands/sprint-delete.ts";
import { sprintSave } from "../../../core/commands/sprint-save.ts";
import { sprintStart } from "../../../core/commands/sprint-start.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSession, useVersion } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./board-setup.module.css";
import { CloseSprintDialog } from "./close-sprint-dialog.tsx";
import { SprintForm } from "./sprint-form.tsx";
import { sprintStates } from "./sprint-states.ts";

const rank = { active: 0, planned: 1, closed: 2 } as const;

/** The sprints of the board: plan one, start it, change it, close it. */
export function SprintDialog({ onClose }: { readonly onClose: () => void }) {
  const { board } = useSession();
  const dispatch = useDispatch();
  // Read again with every change.
  useVersion();
  const sprints = [...board.tables.sprint.values()]
    .filter((sprint) => sprint.deletedAt === null)
    .sort((a, b) => rank[a.state] - rank[b.state] || (a.startDate < b.startDate ? 1 : -1));
  const [chosen, setChosen] = useState<string | null>(null);
  const [closing, setClosing] = useState(false);
  const sprint = sprints.find((one) => one.id === chosen) ?? sprints[0];
  const plan = () => {
    const made = dispatch(sprintSave, { sprint: null, fields: {} });
    const added = made.ok ? made.change.added.find((record) => record.type === "sprint") : undefined;
    if (added) setChosen(added.id);
  };
  if (closing && sprint) return <CloseSprintDialog sprint={sprint} onClose={() => setClosing(false)} />;
  return (
    <Dialog
      title="Sprints"
      onClose={onClose}
      footer={
        <>
          {sprint && sprint.state !== "closed" ? (
            <Button
              tone="danger"
              icon={Trash2}
              onPress={() => {
                dispatch(sprintDelete, { sprint: sprint.id });
                setChosen(null);
              }}
            >
              Delete sprint
            </Button>
          ) : null}
          <span className={styles.spacer} />
          {sprint?.state === "planned" ? (
            <Button onPress={() => dispatch(sprintStart, { sprint: sprint.id })}>Start sprint</Button>
          ) : null}
          {sprint?.state === "active" ? <Button onPress={() => setClosing(true)}>Close sprint…</Button> : null}
          <Button tone="first" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {sprint ? (
        <>
          <div className={styles.row}>
            <Select
              className={styles.grow}
              label="Sprint"
              items={sprints.map(({ id, name, state }) => ({ id, label: name, note: sprintStates[state] }))}
              value={sprint.id}
              onChange={setChosen}
            />
            <Button icon={CalendarPlus} onPress={plan}>
              Plan the next
            </Button>
          </div>
          <SprintForm key={sprint.id} sprint={sprint} />
        </>
      ) : (
        <EmptyState
          icon={CalendarPlus}
          action={
            <Button tone="first" onPress={plan}>
              Plan a sprint
            </Button>
          }
        >
          A sprint gives the team one to four weeks, a goal, and a share for sales.
        </EmptyState>
      )}
    </Dialog>
  );
}
