import {
  Ban,
  CalendarRange,
  Keyboard,
  ListOrdered,
  type LucideIcon,
  MessagesSquare,
  Presentation,
  Settings,
  SquareKanban,
  Users,
} from "lucide-react";
import { Button } from "react-aria-components";
import { useBoardRecord, useUi, useUiStore } from "../../binding/use-session.ts";
import type { UiState } from "../../session/ui-store.ts";
import styles from "./rail.module.css";

const views: readonly { id: UiState["view"]; label: string; icon: LucideIcon }[] = [
  { id: "board", label: "Board", icon: SquareKanban },
  { id: "backlog", label: "Backlog", icon: ListOrdered },
  { id: "sprint", label: "Sprint", icon: CalendarRange },
  { id: "standup", label: "Standup", icon: Users },
  { id: "review", label: "Review", icon: Presentation },
  { id: "retro", label: "Retro", icon: MessagesSquare },
  { id: "impediments", label: "Blockers", icon: Ban },
];

/** The views of a board, and at its foot what is about the app. */
export function Rail({ onShow }: { readonly onShow: (view: UiState["view"]) => void }) {
  const ui = useUiStore();
  const view = useUi((state) => state.view);
  const kanban = useBoardRecord()?.method === "kanban";
  return (
    <nav className={styles.rail} aria-label="Views">
      <Logo />
      {views.map(({ id, label, icon: Icon }) => (
        <Button
          key={id}
          className={styles.item ?? ""}
          onPress={() => onShow(id)}
          {...(id === view || (id === "review" && view === "deck") ? { "aria-current": "page" } : {})}
        >
          <Icon className={styles.icon} aria-hidden="true" />
          {id === "sprint" && kanban ? "Queue" : label}
        </Button>
      ))}
      <span className={styles.grow} />
      <Button className={styles.item ?? ""} onPress={() => ui.setState({ dialog: { kind: "keys" } })}>
        <Keyboard className={styles.icon} aria-hidden="true" />
        Keys
      </Button>
      <Button className={styles.item ?? ""} onPress={() => ui.setState({ dialog: { kind: "settings" } })}>
        <Settings className={styles.icon} aria-hidden="true" />
        Settings
      </Button>
    </nav>
  );
}

/** Tandem's mark: two columns, marketing and sales. */
export const Logo = ({ large }: { readonly large?: boolean }) => (
  <svg className={large ? styles.large : styles.logo} viewBox="0 0 32 32" aria-hidden="true">
    <rect className={styles.marketing} x="3" y="5" width="11" height="22" rx="3" />
    <rect className={styles.sales} x="18" y="5" width="11" height="14" rx="3" />
  </svg>
);
