import { sprintSave } from "../../../core/commands/sprint-save.ts";
import type { SprintRecord } from "../../../core/document/records.ts";
import { sprintSalesShare } from "../../../core/reports/sales-share.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { useSession } from "../../binding/use-session.ts";
import { DateField } from "../../ui/date-field.tsx";
import { formatNumber } from "../../ui/format.ts";
import { Meter } from "../../ui/meter.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { AllocationFields } from "./allocation-fields.tsx";
import styles from "./board-setup.module.css";
import { sprintStates } from "./sprint-states.ts";

type Fields = Partial<Pick<SprintRecord, "name" | "goal" | "startDate" | "endDate" | "capacity" | "allocation">>;

/** One sprint's fields, saved as they are left, and how its points divide. A closed sprint is only read. */
export function SprintForm({ sprint }: { readonly sprint: SprintRecord }) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const isDisabled = sprint.state === "closed";
  const save = (fields: Fields): string | null => {
    const result = dispatch(sprintSave, { sprint: sprint.id, fields });
    return result.ok || result.refusal.code === "nothing-to-do" || result.refusal.overridable
      ? null
      : result.refusal.message;
  };
  const name = useDraft(sprint.name, (text) => (text.trim() ? save({ name: text }) : "A sprint needs a name."));
  const goal = useDraft(sprint.goal, (text) => save({ goal: text }));
  const share = sprintSalesShare(board, sprint);
  const planned = share.marketing + share.sales;
  const { capacity, allocated } = share;
  return (
    <>
      <p className={styles.note}>
        {sprintStates[sprint.state]}
        {isDisabled ? ": a closed sprint never changes." : ""}
      </p>
      <TextField
        label="Name"
        value={name.value}
        onChange={name.onChange}
        onFocus={name.onFocus}
        onBlur={name.onBlur}
        onKeyDown={name.onKeyDown}
        error={name.error}
        isDisabled={isDisabled}
      />
      <TextArea
        label="Goal"
        rows={2}
        placeholder="What will be true at the end that is not true now?"
        value={goal.value}
        onChange={goal.onChange}
        onFocus={goal.onFocus}
        onBlur={goal.onBlur}
        onKeyDown={goal.onKeyDown}
        error={goal.error}
        isDisabled={isDisabled}
      />
      <div className={styles.pair}>
        <DateField
          label="First day"
          clearable={false}
          value={sprint.startDate}
          isDisabled={isDisabled}
          onChange={(startDate) => startDate && save({ startDate })}
        />
        <DateField
          label="Last day"
          clearable={false}
          value={sprint.endDate}
          isDisabled={isDisabled}
          onChange={(endDate) => endDate && save({ endDate })}
        />
        <NumberField
          label="Capacity in points"
          min={0}
          value={sprint.capacity}
          isDisabled={isDisabled}
          onChange={(points) => save({ capacity: points })}
        />
        <span />
        <AllocationFields
          value={sprint.allocation}
          isDisabled={isDisabled}
          onChange={(allocation) => save({ allocation })}
        />
      </div>
      <div className={styles.meterRow}>
        <p className="num">
          <span>
            Planned {formatNumber(planned)}
            {capacity === null ? "" : ` of ${formatNumber(capacity)}`} points
          </span>
          {capacity !== null && planned > capacity ? (
            <span className={styles.over}>over by {formatNumber(planned - capacity)}</span>
          ) : null}
        </p>
        <Meter
          wide
          label="Capacity"
          value={planned}
          max={capacity ?? planned}
          valueText={`${planned} points planned`}
          tone={capacity !== null && planned > capacity ? "over" : "plain"}
        />
        <p className="num">
          <span>
            Sales {formatNumber(share.sales)}
            {allocated === null ? "" : ` of ${formatNumber(allocated)}`} points
          </span>
          {share.overBy > 0 ? (
            <span className={styles.over}>over by {formatNumber(share.overBy)}</span>
          ) : share.unused > 0 ? (
            <span>{formatNumber(share.unused)} unused</span>
          ) : null}
        </p>
        <Meter
          wide
          label="Sales"
          value={share.sales}
          max={allocated ?? share.sales}
          valueText={`${share.sales} points of sales`}
          tone={share.overBy > 0 ? "over" : "sales"}
        />
      </div>
    </>
  );
}
