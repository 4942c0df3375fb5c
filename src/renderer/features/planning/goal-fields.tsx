import { CircleCheck, CircleDashed } from "lucide-react";
import type { SprintRecord } from "../../../core/document/records.ts";
import { type SmartFinding, smartCheck } from "../../../core/reports/smart-check.ts";
import { fullDays } from "../../../core/reports/velocity.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { useSession } from "../../binding/use-session.ts";
import { DateField } from "../../ui/date-field.tsx";
import { counted, formatWeekday } from "../../ui/format.ts";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { LineList } from "./line-list.tsx";
import styles from "./planning.module.css";
import { lasting, movedTo, sprintWeeks, weeksOf } from "./sprint-dates.ts";
import { useSaveSprint } from "./use-save-sprint.ts";

const OTHER = "other";

/** Name, time, goal, the SMART goal with a check of each letter, mini-goals and what will prove them. */
export function GoalFields({ sprint }: { readonly sprint: SprintRecord }) {
  const { board } = useSession();
  const save = useSaveSprint(sprint.id);
  const name = useDraft(sprint.name, (text) => (text.trim() ? save({ name: text }) : "A sprint needs a name."));
  const goal = useDraft(sprint.goal, (text) => save({ goal: text }));
  const weeks = weeksOf(sprint);
  const lengths = sprintWeeks.map((count) => ({ id: String(count), label: counted(count, "week") }));
  const fits = weeks !== null && weeks <= 4;
  const met = smartCheck(sprint.smart);
  const weekday = (day: string) => formatWeekday(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
  return (
    <div className={styles.fields}>
      <TextField label="Name" {...name} />
      <div className={styles.threes}>
        <Select
          label="Length"
          items={fits ? lengths : [...lengths, { id: OTHER, label: "Other" }]}
          value={fits ? String(weeks) : OTHER}
          onChange={(id) => id !== OTHER && save(lasting(sprint, Number(id)))}
        />
        <DateField
          label="First day"
          clearable={false}
          value={sprint.startDate}
          onChange={(day) => day && save(movedTo(sprint, day))}
        />
        <DateField
          label="Last day"
          clearable={false}
          value={sprint.endDate}
          onChange={(endDate) => endDate && save({ endDate })}
        />
      </div>
      <p className={styles.note}>
        {counted(fullDays(board, sprint), "working day")} on the board’s calendar, {weekday(sprint.startDate)} to{" "}
        {weekday(sprint.endDate)}.
      </p>
      <TextArea label="Goal" rows={2} placeholder="What will be true at the end that is not true now?" {...goal} />
      <section className={styles.stack} aria-label="SMART goal">
        <h3 className={styles.small}>
          SMART goal <span className={styles.note}>{met.filter(({ missing }) => !missing).length} of 5</span>
        </h3>
        {met.map((finding) => (
          <SmartField key={finding.part} sprint={sprint} finding={finding} />
        ))}
      </section>
      <LineList
        title="Mini-goals"
        addWord="Add a mini-goal"
        items={sprint.miniGoals}
        onChange={(miniGoals) => save({ miniGoals })}
      />
      <LineList
        title="What will prove it"
        addWord="Add an artifact"
        items={sprint.artifacts}
        onChange={(artifacts) => save({ artifacts })}
      />
    </div>
  );
}

function SmartField({ sprint, finding }: { readonly sprint: SprintRecord; readonly finding: SmartFinding }) {
  const save = useSaveSprint(sprint.id);
  const { part, name, question, missing } = finding;
  const draft = useDraft(sprint.smart[part], (text) => save({ smart: { ...sprint.smart, [part]: text } }));
  const Mark = missing ? CircleDashed : CircleCheck;
  return (
    <div className={styles.smart} data-met={missing === ""}>
      <Mark className={styles.mark} aria-hidden="true" />
      <TextArea
        className={styles.grow}
        inputClassName={styles.short}
        label={name}
        rows={1}
        placeholder={question}
        hint={missing || "Said."}
        {...draft}
      />
    </div>
  );
}
