import { Check, LoaderCircle, TriangleAlert } from "lucide-react";
import { useSaveState } from "../../binding/use-session.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./save-state.module.css";

/** Whether what was done is kept: in the bar, in one word. */
export function SaveMark() {
  const { kind } = useSaveState();
  const Icon = kind === "saved" ? Check : kind === "saving" ? LoaderCircle : TriangleAlert;
  const words = kind === "saved" ? "Saved" : kind === "saving" ? "Saving…" : "Not saved";
  return (
    <span className={styles.mark} data-state={kind} role="status" aria-label={`Save state: ${words}`}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.words}>{words}</span>
    </span>
  );
}

interface SaveBannerProps {
  readonly onSaveCopy: () => void;
  readonly onRetry: () => void;
}

/** What stands over the board while edits cannot be kept: what happened, what was kept, what to do. */
export function SaveBanner({ onSaveCopy, onRetry }: SaveBannerProps) {
  const save = useSaveState();
  if (save.kind !== "failed") return null;
  return (
    <div className={styles.banner}>
      <Banner
        tone="error"
        actions={
          <>
            <Button onPress={onSaveCopy}>Save a copy elsewhere…</Button>
            <Button tone="first" onPress={onRetry}>
              Try again
            </Button>
          </>
        }
      >
        <p>
          <strong>{save.message}</strong> {save.kept} {save.todo}
        </p>
      </Banner>
    </div>
  );
}
