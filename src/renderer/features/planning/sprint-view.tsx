import { CalendarPlus, Flag, Play, Trash2 } from "lucide-react";
import { useEffect } from "react";
import { sprintTime } from "../../../core/calendar/sprint-time.ts";
import { sprintDelete } from "../../../core/commands/sprint-delete.ts";
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
import { planSprint } from "./sprint-actions.ts";
import { shownSprint, sprintLocal, sprintsOf, useSprintLocal } from "./sprint-local.ts";
import { sprintStates } from "./sprint-states.ts";

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
  const tandem = useTandem();
  const { board } = tandem.session;
  const { zone } = tandem.info;
  const week = useBoardRecord();
  const dispatch = useDispatch();
  const now = useNow(60_000);
  const chosen = useSprintLocal((state) => state.chosen);
  const closing = useSprintLocal((state) => state.closing);
  // Whoever comes back looks at the sprint that runs.
  useEffect(() => () => sprintLocal.setState({ chosen: null, closing: null }), []);
  const choose = (id: string | null) => sprintLocal.setState({ chosen: id });
  const sprints = sprintsOf(board);
  const sprint = shownSprint(board, chosen);
  if (!week) return null;
  const plan = () => planSprint(tandem);
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
          onChange={choose}
        />
        {sprint.state === "planned" ? (
          <IconButton
            label={`Delete ${sprint.name}`}
            icon={Trash2}
            onPress={() => {
              dispatch(sprintDelete, { sprint: sprint.id });
              choose(null);
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
          <Button tone="first" icon={Flag} onPress={() => sprintLocal.setState({ closing: sprint.id })}>
            Close sprint…
          </Button>
        ) : null}
      </header>
      {sprint.state === "closed" ? <ClosedSprint sprint={sprint} /> : <PlanDesk key={sprint.id} sprint={sprint} />}
      {closing === sprint.id && sprint.state === "active" ? (
        <CloseSprintDialog sprint={sprint} onClose={() => sprintLocal.setState({ chosen: sprint.id, closing: null })} />
      ) : null}
    </div>
  );
}
