import { useState } from "react";
import { useTandem } from "../../binding/tandem.ts";
import { wordsOf } from "../../platform/bridge.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./timer.module.css";

/** A timer for anything: what for, and how many minutes. */
export function TimerDialog({ onClose }: { readonly onClose: () => void }) {
  const { platform } = useTandem();
  const [name, setName] = useState("");
  const [minutes, setMinutes] = useState<number | null>(5);
  const [error, setError] = useState<string | null>(null);
  const start = () => {
    if (minutes === null) return;
    const plan = { kind: "free", name: name.trim() || "Timer", board: null } as const;
    platform
      .ask("timer.start", { ...plan, speakers: [], lengthMs: Math.round(minutes * 60_000) })
      .then(onClose, (failure) => setError(wordsOf(failure)));
  };
  return (
    <Dialog
      title="Start a timer"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={minutes === null} onPress={start}>
            Start
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error === null ? null : <Banner tone="error">{error}</Banner>}
        <TextField
          label="What for?"
          placeholder="Break, discussion, silent writing"
          autoFocus
          maxLength={100}
          value={name}
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key === "Enter") start();
          }}
        />
        <NumberField
          label="Minutes"
          hint="It goes on after sleep, reload or a closed window."
          min={0.5}
          max={480}
          value={minutes}
          onChange={setMinutes}
        />
      </div>
    </Dialog>
  );
}
