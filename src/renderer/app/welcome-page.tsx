import { useTandem } from "../binding/tandem.ts";
import { useCreateBoard } from "../features/boards/use-create-board.ts";
import { Logo } from "../features/frame/rail.tsx";
import { Welcome } from "../features/welcome/welcome.tsx";
import type { Files } from "./files.ts";
import { useHasBoards } from "./use-has-boards.ts";

interface WelcomePageProps {
  readonly trouble: string | null;
  readonly files: Files;
}

/** The welcome page with its offers wired. */
export function WelcomePage({ trouble, files }: WelcomePageProps) {
  const { ui, actions } = useTandem();
  const { create, error } = useCreateBoard();
  const hasBoards = useHasBoards();
  return (
    <Welcome
      logo={<Logo large />}
      trouble={error ?? trouble}
      onSample={() => void create("sample", "")}
      onScrum={() => ui.setState({ dialog: { kind: "new-board", start: "scrum" } })}
      onKanban={() => ui.setState({ dialog: { kind: "new-board", start: "kanban" } })}
      onOpen={files.open}
      onImport={() => actions.run("board.import")}
      onBoards={hasBoards ? () => actions.run("board.list") : null}
    />
  );
}
