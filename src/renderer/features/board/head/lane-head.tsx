import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, type Ref, useRef } from "react";
import { laneUpdate } from "../../../../core/commands/lane-update.ts";
import type { LaneRecord } from "../../../../core/document/records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useBoardRecord, useTally, useUiStore } from "../../../binding/use-session.ts";
import { IconButton } from "../../../ui/button.tsx";
import { cx } from "../../../ui/cx.ts";
import { counted, formatNumber } from "../../../ui/format.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import { useLocal } from "../use-local.ts";
import { useShown } from "../use-shown.ts";
import { CountBadge } from "./count-badge.tsx";
import styles from "./head.module.css";
import { HeadHandle } from "./head-handle.tsx";
import { HeadNameField } from "./head-name.tsx";
import { LaneMenu } from "./lane-menu.tsx";
import { PolicyButton } from "./policy-button.tsx";
import { useFoldFocus } from "./use-fold-focus.ts";
import { useLaneWork } from "./use-lane-work.ts";

interface LaneHeadProps {
  readonly lane: LaneRecord;
  readonly last: boolean;
}

/** A lane's head: name, cards and points, its limit, its menu. Dragged, it moves the lane. */
export const LaneHead = memo(function LaneHead({ lane, last }: LaneHeadProps) {
  const dispatch = useDispatch();
  const ui = useUiStore();
  const editPolicy = () => ui.setState({ dialog: { kind: "lane", lane: lane.id } });
  const renaming = useLocal((state) => state.renamingHead === lane.id);
  const held = useLocal(({ head }) => head?.kind === "lane" && head.id === lane.id);
  const before = useLocal(({ head }) => head?.kind === "lane" && head.before === lane.id);
  const after = useLocal(({ head }) => last && head?.kind === "lane" && head.before === null);
  const rename = (name: string) => dispatch(laneUpdate, { lane: lane.id, fields: { name } });
  const foldButton = useRef<HTMLButtonElement>(null);
  useFoldFocus(lane.folded, foldButton);
  const name = renaming ? (
    <HeadNameField name={lane.name} what="lane" onRename={rename} />
  ) : (
    <HeadHandle as="h3" kind="lane" record={lane.id} id={`lane-${lane.id}`} className={styles.laneName}>
      {lane.kind === "sales" ? (
        <SalesIcon className={styles.salesIcon} />
      ) : (
        <i className={styles.dot} aria-hidden="true" />
      )}
      <span dir="auto">{lane.name}</span>
    </HeadHandle>
  );
  return (
    <div
      className={cx(styles.lane, held && styles.held, before && styles.before, after && styles.after)}
      data-lane-head={lane.id}
      data-colour={lane.colour}
    >
      {lane.folded ? (
        <div className={styles.foldedLane}>
          <FoldButton ref={foldButton} lane={lane} />
          {name}
        </div>
      ) : (
        <div className={styles.laneBody}>
          {name}
          <LaneFacts lane={lane} />
          <div className={cx(styles.tools, styles.laneTools)}>
            <FoldButton ref={foldButton} lane={lane} />
            <PolicyButton name={lane.name} policy={lane.policy} onEdit={editPolicy} />
            <LaneMenu lane={lane} />
          </div>
        </div>
      )}
    </div>
  );
});

interface FoldButtonProps {
  readonly lane: LaneRecord;
  readonly ref: Ref<HTMLButtonElement>;
}

function FoldButton({ lane, ref }: FoldButtonProps) {
  const dispatch = useDispatch();
  return (
    <IconButton
      ref={ref}
      small
      icon={lane.folded ? ChevronRight : ChevronDown}
      label={lane.folded ? `Unfold ${lane.name}` : `Fold ${lane.name}`}
      onPress={() => dispatch(laneUpdate, { lane: lane.id, fields: { folded: !lane.folded } })}
    />
  );
}

const LaneFacts = memo(function LaneFacts({ lane }: { readonly lane: LaneRecord }) {
  const promise = useBoardRecord()?.promise;
  const tally = useTally({ lane: lane.id });
  const shown = useShown({ lane: lane.id });
  const work = useLaneWork(lane.id);
  const cards =
    shown === null || shown === tally.count
      ? counted(tally.count, "card")
      : `${formatNumber(shown)} of ${counted(tally.count, "card")}`;
  return (
    <>
      <p className={cx(styles.laneFacts, "num")}>
        {cards}
        {tally.points > 0 ? ` · ${counted(tally.points, "pt", "pt")}` : ""}
      </p>
      {lane.limit ? (
        <p className={cx(styles.laneFacts, "num")}>
          in work <CountBadge tally={work} limit={lane.limit} shown={null} />
        </p>
      ) : null}
      {lane.kind === "sales" && promise ? (
        <p className={cx(styles.laneFacts, "num")}>
          promise: {promise.strictness} {counted(promise.days, "day")}
        </p>
      ) : null}
    </>
  );
});
