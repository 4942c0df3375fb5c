import { CalendarPlus, Flag, Play, Trash2 } from "lucide-react";
import { useState } from "react";
import { sprintTime } from "../../../core/calendar/sprint-time.ts";
import { sprintDelete } from "../../../core/commands/sprint-delete.ts";
import { sprintSave } from "../../../core/commands/sprint-save.ts";
import { sprintStart } from "../../../core/commands/sprint-start.ts";
import { activeSprint } from "../../../core/document/queries.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useNow } from "../../binding/use-now.ts";
import { useBoardRecord, useSession, useVersion } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDayOfYear } from "../../ui/format.ts";
import { Select } from "../../ui/select.tsx";
import { CloseSprintDialog } from "./close-sprint-dialog.tsx";
import { ClosedSprint } from "./closed-sprint.tsx";
import { PlanDesk } from "./plan-desk.tsx";
import styles from "./planning.module.css";
import { QueueView } from "./queue-view.tsx";
import { nextStart } from "./sprint-dates.ts";
import { sprintStates } from "./sprint-states.ts";

const rank = { active: 0, planned: 1, closed: 2 } as const;

/** Scrum: the sprints of the board, planned, run, closed and looked back at. Kanban: its queue. */
export function SprintView() {
  const week = useBoardRecord();
  const { board } = useSession();
  // Read again with every change.
  useVersion();
  if (!week) return null;
  // A board that changed its method brings its running sprint to an end first.
  return week.method === "kanban" && activeSprint(board) === null ? <QueueView /> : <Sprints />;
}

function Sprints() {
  const { board } = useSession();
  const { zone } = useTandem().info;
  const week = useBoardRecord();
  const dispatch = useDispatch();
  const now = useNow(60_000);
  const [chosen, setChosen] = useState<string | null>(null);
  const [closing, setClosing] = useState(false);
  const sprints = [...board.tables.sprint.values()]
    .filter((sprint) => sprint.deletedAt === null)
    .sort((a, b) => rank[a.state] - rank[b.state] || (a.startDate < b.startDate ? 1 : -1));
  const sprint = sprints.find((one) => one.id === chosen) ?? sprints[0];
  if (!week) return null;
  const plan = () => {
    const made = dispatch(sprintSave, { sprint: null, fields: nextStart(board, week, zone, Date.now()) });
    const added = made.ok ? made.change.added.find((record) => record.type === "sprint") : undefined;
    if (added) setChosen(added.id);
  };
  if (!sprint)
    return (
      <div className={styles.view}>
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
      </div>
    );
  const time = sprint.state === "closed" ? "" : ` · ${sprintTime(sprint, week, now, zone).words}`;
  return (
    <div className={styles.view}>
      <header className={styles.bar}>
        <h2 className={styles.heading}>{sprint.name}</h2>
        <p className={styles.state}>
          {sprintStates[sprint.state]} · {formatDayOfYear(sprint.startDate)} – {formatDayOfYear(sprint.endDate)}
          {time}
        </p>
        <Select
          hideLabel
          className={styles.picker}
          label="Sprint shown"
          items={sprints.map(({ id, name, state }) => ({ id, label: name, note: sprintStates[state] }))}
          value={sprint.id}
          onChange={setChosen}
        />
        {sprint.state === "planned" ? (
          <IconButton
            label={`Delete ${sprint.name}`}
            icon={Trash2}
            onPress={() => {
              dispatch(sprintDelete, { sprint: sprint.id });
              setChosen(null);
            }}
          />
        ) : null}
        <Button icon={CalendarPlus} onPress={plan}>
          Plan the next
        </Button>
        {sprint.state === "planned" ? (
          <Button tone="first" icon={Play} onPress={() => dispatch(sprintStart, { sprint: sprint.id })}>
            Start sprint
          </Button>
        ) : null}
        {sprint.state === "active" ? (
          <Button tone="first" icon={Flag} onPress={() => setClosing(true)}>
            Close sprint…
          </Button>
        ) : null}
      </header>
      {sprint.state === "closed" ? <ClosedSprint sprint={sprint} /> : <PlanDesk key={sprint.id} sprint={sprint} />}
      {closing ? (
        <CloseSprintDialog
          sprint={sprint}
          onClose={() => {
            setChosen(sprint.id);
            setClosing(false);
          }}
        />
      ) : null}
    </div>
  );
}
