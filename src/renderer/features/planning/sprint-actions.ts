import { sprintSave } from "../../../core/commands/sprint-save.ts";
import { sprintStart } from "../../../core/commands/sprint-start.ts";
import { boardRecord } from "../../../core/document/board.ts";
import { activeSprint } from "../../../core/document/queries.ts";
import type { Tandem } from "../../binding/tandem.ts";
import { dispatchAndTell } from "../../binding/use-dispatch.ts";
import type { Action } from "../../session/actions.ts";
import { nextStart } from "./sprint-dates.ts";
import { shownSprint, sprintLocal } from "./sprint-local.ts";

/** Plans the sprint after those there are, and shows it. */
export function planSprint(tandem: Tandem): void {
  const { info, session, ui } = tandem;
  const fields = nextStart(session.board, boardRecord(session.board), info.zone, Date.now());
  const made = dispatchAndTell(tandem)(sprintSave, { sprint: null, fields });
  const added = made.ok ? made.change.added.find((record) => record.type === "sprint") : undefined;
  if (!added) return;
  sprintLocal.setState({ chosen: added.id });
  ui.setState({ view: "sprint" });
}

/** What can be done with sprints, by palette; a Kanban board has none. */
export function sprintActions(tandem: Tandem): Action[] {
  const { session, ui } = tandem;
  const action = (id: string, label: string, enabled: () => boolean, run: () => void): Action => ({
    id: `sprint.${id}`,
    label,
    group: "Sprint",
    keys: [],
    enabled: () => session.store.getState().boardId !== null && enabled(),
    run,
  });
  const shown = () => shownSprint(session.board, sprintLocal.getState().chosen);
  return [
    action(
      "plan",
      "Plan a sprint",
      () => boardRecord(session.board).method === "scrum",
      () => planSprint(tandem),
    ),
    action(
      "start",
      "Start the sprint",
      () => ui.getState().view === "sprint" && shown()?.state === "planned",
      () => dispatchAndTell(tandem)(sprintStart, { sprint: shown()?.id ?? "" }),
    ),
    action(
      "close",
      "Close the sprint…",
      () => activeSprint(session.board) !== null,
      () => {
        const id = activeSprint(session.board)?.id ?? null;
        sprintLocal.setState({ chosen: id, closing: id });
        ui.setState({ view: "sprint" });
      },
    ),
  ];
}
