import { Eye } from "lucide-react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { retroCounts } from "../../../../core/reports/retro.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { counted } from "../../../ui/format.ts";
import styles from "./retro.module.css";
import { retroLocal } from "./retro-local.ts";
import { showStage } from "./run-retro.ts";

/** What stands where open notes are needed, while they lie face down or there are none. */
export function FaceDown({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const count = useBoardValue(
    ({ board }) => [...retroCounts(board, ceremony.id).columns.values()].reduce((sum, one) => sum + one, 0),
    [ceremony.id],
  );
  return (
    <div className={styles.middle}>
      {count === 0 ? (
        <EmptyState action={<Button onPress={() => showStage("write")}>Write notes</Button>}>
          Nobody has written a note yet. Notes come first, then they are grouped, voted on and discussed.
        </EmptyState>
      ) : (
        <EmptyState
          icon={Eye}
          action={
            <Button tone="first" icon={Eye} autoFocus onPress={() => retroLocal.setState({ asks: "reveal" })}>
              Reveal the notes…
            </Button>
          }
        >
          {counted(count, "note")} {count === 1 ? "lies" : "lie"} face down. Reveal them when everybody has written.
        </EmptyState>
      )}
    </div>
  );
}
