import { expect, test } from "vitest";
import { sprintSave } from "../../../../src/core/commands/sprint-save.ts";
import { sprintStart } from "../../../../src/core/commands/sprint-start.ts";
import { weeksOf } from "../../../../src/renderer/features/timer/timer-plans.ts";
import { openSession } from "../../../helpers/open-session.ts";

test("planning lasts by the weeks of the sprint that is planned, the rest by those of the one that runs", async () => {
  const { session } = await openSession();
  const weeks = () => (["planning", "review", "retro"] as const).map((kind) => weeksOf(session, kind));
  const plan = (startDate: string, endDate: string) => {
    const made = session.dispatch(sprintSave, { sprint: null, fields: { startDate, endDate } });
    return made.ok ? (made.change.added[0]?.id ?? "") : "";
  };
  expect(weeks()).toEqual([2, 2, 2]);
  const first = plan("2017-04-24", "2017-04-30");
  expect(weeks()).toEqual([1, 1, 1]);
  session.dispatch(sprintStart, { sprint: first });
  plan("2017-06-05", "2017-07-02");
  plan("2017-05-01", "2017-05-21");
  expect(weeks()).toEqual([3, 1, 1]);
});
