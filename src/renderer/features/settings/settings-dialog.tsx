import { useStore } from "zustand";
import { useTandem } from "../../binding/tandem.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Switch } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Backups } from "./backups.tsx";
import styles from "./settings.module.css";

/** The app's settings: who works here, how it looks, and the backups of the open board. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { info, settings, saveSettings, ui } = useTandem();
  const { theme, user, timerSound, timerNotification } = useStore(settings);
  const fail = (error: unknown) => showToast(ui, "error", wordsOf(error));
  const name = useDraft(user, (text) => {
    if (!text.trim()) return "Edits are signed with a name.";
    saveSettings({ user: text.trim().slice(0, 200) }).catch(fail);
    return null;
  });
  return (
    <Dialog
      title="Settings"
      onClose={onClose}
      footer={
        <Button tone="first" onPress={onClose}>
          Done
        </Button>
      }
    >
      <TextField
        label="Your name"
        hint="Comments and the history show it."
        maxLength={200}
        value={name.value}
        onChange={name.onChange}
        onFocus={name.onFocus}
        onBlur={name.onBlur}
        onKeyDown={name.onKeyDown}
        error={name.error}
      />
      <div className={styles.group}>
        <h3>Theme</h3>
        <Segmented
          label="Theme"
          items={[
            { id: "system", label: "As the system" },
            { id: "paper", label: "Paper" },
            { id: "night", label: "Night" },
            { id: "room", label: "Room" },
          ]}
          value={theme}
          onChange={(next) => {
            saveSettings({ theme: next }).catch(fail);
          }}
        />
        <p className={styles.note}>
          Room is for the projector: large, black on white, with borders instead of shadows.
        </p>
      </div>
      <div className={styles.group}>
        <h3>When a timer ends</h3>
        <Switch isSelected={timerSound} onChange={(on) => void saveSettings({ timerSound: on }).catch(fail)}>
          A soft sound
        </Switch>
        <Switch
          isSelected={timerNotification}
          onChange={(on) => void saveSettings({ timerNotification: on }).catch(fail)}
        >
          A notification of the system
        </Switch>
      </div>
      <Backups onRestored={onClose} />
      <p className={styles.note}>Tandem {info.version}. Everything stays on this computer.</p>
    </Dialog>
  );
}
