import { useActions } from "../../binding/use-session.ts";
import type { Action } from "../../session/actions.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import styles from "./palette.module.css";

/** Keys that belong to the board itself, not to an action with a name. */
const hand: readonly { label: string; keys: readonly string[] }[] = [
  { label: "Go from card to card", keys: ["←", "↑", "↓", "→"] },
  { label: "Lift a card, and drop it", keys: ["Space"] },
  { label: "Put a lifted card back", keys: ["Esc"] },
  { label: "Leave a field, close what is open", keys: ["Esc"] },
  { label: "Save a field at once", keys: ["Mod+Enter"] },
];

/** The keys of long lists: the backlog, and both sides of a plan. */
const lists: readonly { label: string; keys: readonly string[] }[] = [
  { label: "Select the next row too", keys: ["Shift+↓"] },
  { label: "Select a row, or leave it out", keys: ["X"] },
  { label: "Select all, none", keys: ["Mod+A", "Esc"] },
  { label: "Rank higher, lower, in the backlog", keys: ["Alt+↑", "Alt+↓"] },
];

/** The clicker's keys; they hold while there is a wall, in both windows. */
const clicker: readonly { label: string; keys: readonly string[] }[] = [
  { label: "Next card or step, the one before", keys: ["PageDown", "PageUp"] },
  { label: "First card or step, the last", keys: ["Home", "End"] },
  { label: "Curtain", keys: ["B", "."] },
  { label: "Raise an impediment", keys: ["I"] },
  { label: "The whole board", keys: ["O"] },
  { label: "End the presentation, on the wall", keys: ["Esc"] },
];

/** Every key and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const actions = useActions();
  const groups = new Map<string, Action[]>();
  for (const action of actions.enabled()) {
    // The wall's keys are listed whether there is one now or not.
    if (!action.keys?.length || action.group === "Wall") continue;
    groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  }
  return (
    <Dialog title="Keys" size="large" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keys */}
      <section className={styles.keys} aria-label="All keys" tabIndex={0}>
        <Group title="On the board" lines={hand} />
        <Group title="In lists" lines={lists} />
        <Group title="While presenting" lines={clicker} />
        {[...groups].map(([title, list]) => (
          <Group key={title} title={title} lines={list.map(({ label, keys = [] }) => ({ label, keys }))} />
        ))}
      </section>
    </Dialog>
  );
}

interface GroupProps {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

const Group = ({ title, lines }: GroupProps) => (
  <section className={styles.group}>
    <h3>{title}</h3>
    <dl>
      {lines.map(({ label, keys }) => (
        <div key={label} className={styles.key}>
          <dt>{label}</dt>
          <dd>
            {keys.map((key) => (
              <Kbd key={key} keys={key} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
