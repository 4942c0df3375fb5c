import { FileInput, FolderOpen, type LucideIcon, RefreshCw, Sparkles, SquareKanban } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Banner } from "../../ui/banner.tsx";
import styles from "./welcome.module.css";

interface Offer {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
}

interface WelcomeProps {
  readonly logo: ReactNode;
  /** What kept a board from opening, in words; null at a first start. */
  readonly trouble: string | null;
  readonly onSample: () => void;
  readonly onScrum: () => void;
  readonly onKanban: () => void;
  readonly onOpen: () => void;
  readonly onImport: () => void;
  /** Shown where there are boards that could be opened instead. */
  readonly onBoards: (() => void) | null;
}

/** What stands in the window while no board is open: the ways to one. */
export function Welcome(props: WelcomeProps) {
  const offers: readonly Offer[] = [
    {
      id: "sample",
      title: "Look around in a sample board",
      note: "A webinar series in the middle of a sprint.",
      icon: Sparkles,
      run: props.onSample,
    },
    {
      id: "scrum",
      title: "New Scrum board",
      note: "Sprints, with a share for sales.",
      icon: RefreshCw,
      run: props.onScrum,
    },
    {
      id: "kanban",
      title: "New Kanban board",
      note: "A steady flow with limits and a promise.",
      icon: SquareKanban,
      run: props.onKanban,
    },
    {
      id: "open",
      title: "Open a file",
      note: "A board someone gave you (.tandem).",
      icon: FolderOpen,
      run: props.onOpen,
    },
    {
      id: "import",
      title: "Import from Trello",
      note: "From the JSON export of a board.",
      icon: FileInput,
      run: props.onImport,
    },
  ];
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          {props.logo}
          <div>
            <h1>Tandem</h1>
            <p>One board for marketing and sales. It lives on this computer and needs no account.</p>
          </div>
        </header>
        {props.trouble ? <Banner tone="error">{props.trouble}</Banner> : null}
        <ul className={styles.offers}>
          {offers.map(({ id, title, note, icon: Icon, run }) => (
            <li key={id}>
              <Button className={styles.offer ?? ""} onPress={run}>
                <Icon className={styles.icon} aria-hidden="true" />
                <span>
                  <strong>{title}</strong>
                  <span>{note}</span>
                </span>
              </Button>
            </li>
          ))}
          {props.onBoards ? (
            <li>
              <Button className={styles.offer ?? ""} onPress={props.onBoards}>
                <SquareKanban className={styles.icon} aria-hidden="true" />
                <span>
                  <strong>Choose another board</strong>
                  <span>All boards on this computer, archive and bin too.</span>
                </span>
              </Button>
            </li>
          ) : null}
        </ul>
        <p className={styles.hint}>A Trello export or a .tandem file can also be dropped on this window.</p>
      </div>
    </main>
  );
}
