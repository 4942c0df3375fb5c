import { UnfoldHorizontal } from "lucide-react";
import { memo, useRef } from "react";
import { columnUpdate } from "../../../../core/commands/column-update.ts";
import type { ColumnRecord } from "../../../../core/document/records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useTally, useUiStore } from "../../../binding/use-session.ts";
import { IconButton } from "../../../ui/button.tsx";
import { cx } from "../../../ui/cx.ts";
import { useLocal } from "../use-local.ts";
import { useShown } from "../use-shown.ts";
import { AddColumn } from "./add-head.tsx";
import { ColumnMenu } from "./column-menu.tsx";
import { CountBadge } from "./count-badge.tsx";
import styles from "./head.module.css";
import { HeadHandle } from "./head-handle.tsx";
import { HeadNameField } from "./head-name.tsx";
import { PolicyButton } from "./policy-button.tsx";
import { useFoldFocus } from "./use-fold-focus.ts";

interface ColumnHeadProps {
  readonly column: ColumnRecord;
  readonly last: boolean;
}

/** A column's head: name, count and limit, its policy and its menu. Dragged, it moves the column. */
export const ColumnHead = memo(function ColumnHead({ column, last }: ColumnHeadProps) {
  const dispatch = useDispatch();
  const ui = useUiStore();
  const editPolicy = () => ui.setState({ dialog: { kind: "column", column: column.id } });
  const renaming = useLocal((state) => state.renamingHead === column.id);
  const held = useLocal(({ head }) => head?.kind === "column" && head.id === column.id);
  const before = useLocal(({ head }) => head?.kind === "column" && head.before === column.id);
  const after = useLocal(({ head }) => last && head?.kind === "column" && head.before === null);
  const marks = cx(held && styles.held, before && styles.before, after && styles.after);

  const unfold = useRef<HTMLButtonElement>(null);
  useFoldFocus(column.folded, unfold);

  if (column.folded)
    return (
      <HeadHandle
        as="div"
        kind="column"
        record={column.id}
        className={cx(styles.folded, marks)}
        data-column-head={column.id}
      >
        <h2 className="said-only">{column.name}, folded</h2>
        <IconButton
          ref={unfold}
          small
          icon={UnfoldHorizontal}
          label={`Unfold ${column.name}`}
          onPress={() => dispatch(columnUpdate, { column: column.id, fields: { folded: false } })}
        />
        <ColumnCount column={column} brief />
      </HeadHandle>
    );
  return (
    <div
      className={cx(styles.head, marks)}
      data-column-head={column.id}
      {...(column.colour ? { "data-colour": column.colour } : {})}
    >
      <div className={styles.title}>
        {renaming ? (
          <HeadNameField
            name={column.name}
            what="column"
            onRename={(name) => dispatch(columnUpdate, { column: column.id, fields: { name } })}
          />
        ) : (
          <HeadHandle as="h2" kind="column" record={column.id} className={styles.name} dir="auto" title={column.name}>
            {column.name}
          </HeadHandle>
        )}
        <ColumnCount column={column} />
      </div>
      <span className={styles.tools}>
        <PolicyButton name={column.name} policy={column.policy} onEdit={editPolicy} />
        <ColumnMenu column={column} />
        {last ? <AddColumn /> : null}
      </span>
    </div>
  );
});

/** Apart from the head: a card that moved, and a letter of the filter, render what counts and not its buttons. */
const ColumnCount = memo(function ColumnCount({ column, brief = false }: { column: ColumnRecord; brief?: boolean }) {
  const tally = useTally({ column: column.id });
  const shown = useShown({ column: column.id });
  return (
    <CountBadge
      tally={tally}
      limit={column.limit?.scope === "across" ? column.limit : null}
      shown={shown}
      brief={brief}
    />
  );
});
