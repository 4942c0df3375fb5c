import { useUiStore } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./board.module.css";
import { useFiltered } from "./board-contexts.ts";
import { FILTER_FIELD_ID } from "./filter-field-id.ts";

/** The filter in words, over the board while it hides something; without hits it offers the way back. */
export function FilterWords() {
  const ui = useUiStore();
  const { ids, shown, words } = useFiltered();
  const clear = () => {
    ui.setState({ filter: "" });
    // The button is gone with the filter; the focus goes where the next one is typed.
    document.getElementById(FILTER_FIELD_ID)?.focus();
  };
  return (
    <div className={styles.filterWords} data-on={ids === null ? undefined : ""}>
      <p role="status">{ids === null ? "" : shown === 0 ? `No card matches. ${words}` : words}</p>
      {ids === null ? null : (
        <Button small tone="quiet" onPress={clear}>
          Clear filter
        </Button>
      )}
    </div>
  );
}
