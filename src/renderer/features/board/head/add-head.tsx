import { Plus } from "lucide-react";
import { memo } from "react";
import { useUiStore } from "../../../binding/use-session.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import styles from "./head.module.css";

/** The way to another column, at the end of the last one's head: a strip of its own would make the board wider. */
export const AddColumn = memo(function AddColumn() {
  const ui = useUiStore();
  return (
    <IconButton
      small
      icon={Plus}
      label="Add a column"
      onPress={() => ui.setState({ dialog: { kind: "column", column: null } })}
    />
  );
});

/** The way to another lane, below the last one's head. */
export const AddLane = memo(function AddLane() {
  const ui = useUiStore();
  return (
    <div className={styles.addLane}>
      <Button small tone="quiet" icon={Plus} onPress={() => ui.setState({ dialog: { kind: "lane", lane: null } })}>
        Add a lane
      </Button>
    </div>
  );
});
