import type { SprintRecord } from "../../../core/document/records.ts";
import { fullDays, proposeCapacity, velocity } from "../../../core/reports/velocity.ts";
import { useSession, useUiStore } from "../../binding/use-session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { counted, formatNumber } from "../../ui/format.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { ShareFields } from "../../ui/share-fields.tsx";
import styles from "./planning.module.css";
import { useSaveSprint } from "./use-save-sprint.ts";

/** How much the team can take on: who is there for how many days, what it did before, what sales gets of it. */
export function CapacityFields({ sprint }: { readonly sprint: SprintRecord }) {
  const { board } = useSession();
  const ui = useUiStore();
  const save = useSaveSprint(sprint.id);
  const full = fullDays(board, sprint);
  const people = [...board.tables.member.values()]
    .filter(({ deletedAt, role }) => deletedAt === null && role !== "stakeholder")
    .sort((a, b) => a.name.localeCompare(b.name));
  const daysOf = (member: string) => sprint.availability.find((one) => one.member === member)?.days ?? null;
  const setDays = (member: string, days: number | null) => {
    const others = sprint.availability.filter((one) => one.member !== member);
    save({ availability: days === null ? others : [...others, { member, days }] });
  };
  const pace = velocity(board);
  const proposal = proposeCapacity(board, sprint.availability);
  const { points } = proposal;
  return (
    <div className={styles.fields}>
      <section className={styles.stack} aria-label="Who is there">
        <h3 className={styles.small}>Who is there, in days</h3>
        {people.length === 0 ? (
          <p className={styles.note}>
            Nobody is on this board yet.{" "}
            <Button small onPress={() => ui.setState({ dialog: { kind: "members" } })}>
              Add people…
            </Button>
          </p>
        ) : (
          <>
            <ul className={styles.stack}>
              {people.map(({ id, name, initials, colour }) => (
                <li key={id} className={styles.line}>
                  <Avatar large initials={initials} colour={colour} />
                  <span className={styles.grow}>{name}</span>
                  <NumberField
                    hideLabel
                    className={styles.days}
                    label={`Days of ${name}`}
                    min={0}
                    max={366}
                    step={0.5}
                    placeholder={`of ${formatNumber(full)}`}
                    value={daysOf(id)}
                    onChange={(days) => setDays(id, days)}
                  />
                </li>
              ))}
            </ul>
            <p className={styles.line}>
              <b className="num">{counted(proposal.memberDays, "day")} together</b>
              <span className={styles.grow} />
              <Button
                small
                onPress={() => save({ availability: people.map(({ id }) => ({ member: id, days: full })) })}
              >
                Everybody, all {formatNumber(full)} days
              </Button>
            </p>
          </>
        )}
      </section>
      <div className={styles.pair}>
        <NumberField
          label="Capacity in points"
          min={0}
          value={sprint.capacity}
          onChange={(capacity) => save({ capacity })}
        />
        <p className={styles.beside}>
          {pace.completed === null ? (
            "Velocity: no sprint is closed yet. Take what the team believes in."
          ) : (
            <>
              Velocity <b className="num">{formatNumber(pace.completed)}</b>, committed{" "}
              {formatNumber(pace.committed ?? 0)}: the mean of {counted(pace.sprints.length, "sprint")}.
            </>
          )}
        </p>
      </div>
      {points !== null && proposal.memberDays > 0 && points !== sprint.capacity ? (
        <p className={styles.line}>
          <span className={styles.grow}>
            {formatNumber(proposal.pointsPerDay ?? 0)} points a day in {counted(proposal.sprints, "sprint")} would make{" "}
            <b className="num">{formatNumber(points)}</b>.
          </span>
          <Button small onPress={() => save({ capacity: points })}>
            Take {formatNumber(points)} points
          </Button>
        </p>
      ) : null}
      <div className={styles.pair}>
        <ShareFields
          label="Kept for sales"
          of="of the capacity"
          value={sprint.allocation}
          onChange={(allocation) => save({ allocation })}
        />
      </div>
    </div>
  );
}
