import type { SprintRecord } from "../../../core/document/records.ts";
import { Tabs } from "../../ui/segmented.tsx";
import { CapacityFields } from "./capacity-fields.tsx";
import { GoalFields } from "./goal-fields.tsx";
import { LoadMeters } from "./load-meters.tsx";
import styles from "./planning.module.css";
import { ScopeList } from "./scope-list.tsx";
import { SprintCards } from "./sprint-cards.tsx";

/** A sprint that is planned or runs: goal and capacity on the left, the live meter and its cards on the right. */
export const PlanDesk = ({ sprint }: { readonly sprint: SprintRecord }) => (
  <div className={styles.desk}>
    <aside className={styles.plan} aria-label="The plan">
      <Tabs
        label="The plan"
        items={[
          { id: "goal", label: "Goal", content: <GoalFields sprint={sprint} /> },
          { id: "capacity", label: "Capacity", content: <CapacityFields sprint={sprint} /> },
          ...(sprint.state === "active"
            ? [{ id: "changes", label: "Changes", content: <ScopeList sprint={sprint} /> }]
            : []),
        ]}
      />
    </aside>
    <div className={styles.work}>
      <LoadMeters sprint={sprint} />
      <SprintCards sprint={sprint} />
    </div>
  </div>
);
