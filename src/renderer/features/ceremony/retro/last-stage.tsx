import { ChevronRight } from "lucide-react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { followedActions } from "../../../../core/reports/retro.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { Button } from "../../../ui/button.tsx";
import { Kbd } from "../../../ui/kbd.tsx";
import { ActionList } from "./action-list.tsx";
import styles from "./retro.module.css";
import { goOn } from "./run-retro.ts";

/** What was agreed before and is still open, first. */
export function LastStage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const actions = useBoardValue(({ board }) => followedActions(board, ceremony), [ceremony]);
  return (
    <div className={styles.page}>
      <section className={styles.sheet} aria-labelledby="last-heading">
        <h3 id="last-heading">What we agreed on before</h3>
        <ActionList
          label="Open actions from before"
          actions={actions}
          none="Nothing is open from before. What is agreed on today comes first here the next time."
        />
        <div className={styles.tools}>
          <Button tone="first" icon={ChevronRight} onPress={() => goOn(tandem, 1)} autoFocus={actions.length === 0}>
            Write notes <Kbd keys="PageDown" />
          </Button>
        </div>
      </section>
    </div>
  );
}
