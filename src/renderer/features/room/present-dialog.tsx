import { useEffect, useState } from "react";
import { practiceUpdate } from "../../../core/commands/practice-update.ts";
import { practiceOf } from "../../../core/document/queries.ts";
import type { Stage } from "../../../core/document/records.ts";
import { usualWalk } from "../../../core/reports/board-walk.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { type RoomDisplay, wordsOf } from "../../platform/bridge.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { formatNumber } from "../../ui/format.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./presenter.module.css";
import { usePresenting, useStartPresenting } from "./use-presenting.ts";

/** Where the wall stands and how the board is walked; then it starts. */
export function PresentDialog({ onClose }: { readonly onClose: () => void }) {
  const { platform, session } = useTandem();
  const presenting = usePresenting((state) => state);
  const start = useStartPresenting();
  const [displays, setDisplays] = useState<readonly RoomDisplay[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const dispatch = useDispatch();
  const [sales, setSales] = useState(() => practiceOf(session.board).standupSales);
  const [more, setMore] = useState<readonly Stage[]>(
    presenting.walk.stages.filter((stage) => !usualWalk.stages.includes(stage)),
  );
  const [curtain, setCurtain] = useState(presenting.curtain);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    platform.ask("room.displays", null).then(
      (list) => {
        setDisplays(list);
        const other = list.filter((display) => !display.own);
        const proposed = list.find((display) => display.last && !display.own) ?? other[0] ?? list[0];
        setChosen((before) => before ?? proposed?.id ?? null);
      },
      (failure) => setError(wordsOf(failure)),
    );
  }, [platform]);

  const display = displays.find(({ id }) => id === chosen);
  const toggle = (stage: Stage) => (on: boolean) =>
    setMore((before) => (on ? [...before, stage] : before.filter((other) => other !== stage)));
  const onStart = async () => {
    if (chosen === null) return;
    // How the board is walked is the team's way of working, and stays.
    if (sales !== practiceOf(session.board).standupSales) dispatch(practiceUpdate, { fields: { standupSales: sales } });
    const walk = { sales, stages: [...usualWalk.stages, ...more] };
    const failure = await start(chosen, { walk, curtain });
    if (failure === null) onClose();
    else setError(failure);
  };

  return (
    <Dialog
      title="Present on the wall"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={!display} onPress={() => void onStart()}>
            Present
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error === null ? null : <Banner tone="error">{error}</Banner>}
        <Select
          label="Display"
          items={displays.map(({ id, name, width, height, own, last }) => ({
            id,
            note: last ? "where the wall was last" : undefined,
            label: `${name}, ${formatNumber(width)} × ${formatNumber(height)}${own ? " (this one)" : ""}`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
        {display?.own ? (
          <p className={styles.note}>
            The wall will cover this window. Page Up, Page Down and the clicker work there; Escape comes back.
          </p>
        ) : null}
        <div className={styles.choice}>
          <span>Sales in each column</span>
          <Segmented
            label="Sales in each column"
            items={[
              { id: "first", label: "First" },
              { id: "last", label: "Last" },
            ]}
            value={sales}
            onChange={setSales}
          />
        </div>
        <Checkbox isSelected={more.includes("done")} onChange={toggle("done")}>
          Hear what is done as well
        </Checkbox>
        <Checkbox isSelected={more.includes("backlog")} onChange={toggle("backlog")}>
          Hear the backlog as well
        </Checkbox>
        <Checkbox isSelected={curtain} onChange={setCurtain}>
          Begin with the curtain closed: no values, no names of requesters
        </Checkbox>
      </div>
    </Dialog>
  );
}
