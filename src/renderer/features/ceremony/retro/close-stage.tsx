import { Square } from "lucide-react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { actionsOf } from "../../../../core/reports/retro.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { Button } from "../../../ui/button.tsx";
import { Kbd } from "../../../ui/kbd.tsx";
import { ActionFields } from "./action-fields.tsx";
import { ActionList } from "./action-list.tsx";
import styles from "./retro.module.css";
import { endRetro } from "./run-retro.ts";

/** Before the end: what was agreed on, once more, and who does it. */
export function CloseStage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const actions = useBoardValue(({ board }) => actionsOf(board, ceremony.id), [ceremony.id]);
  return (
    <div className={styles.page}>
      <section className={styles.sheet} aria-labelledby="close-heading">
        <h3 id="close-heading">What we agreed on</h3>
        <ActionList
          label="Actions of this retrospective"
          actions={actions}
          none="Nothing is agreed on yet. One thing that somebody does is worth more than ten that were said."
        />
        <ActionFields ceremony={ceremony.id} />
        <div className={styles.tools}>
          <Button tone="first" icon={Square} autoFocus onPress={() => void endRetro(tandem)}>
            End the retrospective <Kbd keys="Shift+E" />
          </Button>
          <span className={styles.note}>It writes the minutes: topics with their votes, notes and actions.</span>
        </div>
      </section>
    </div>
  );
}
