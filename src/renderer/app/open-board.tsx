import { memo, Suspense } from "react";
import { useTandem } from "../binding/tandem.ts";
import { useUi } from "../binding/use-session.ts";
import { BoardView } from "../features/board/board-view.tsx";
import { FilterBar } from "../features/board/filter-bar.tsx";
import { focusCard } from "../features/board/selection.ts";
import { Frame } from "../features/frame/frame.tsx";
import { PresenterStrip } from "../features/room/presenter-strip.tsx";
import { TimerChips } from "../features/timer/timer-chips.tsx";
import type { UiState, UiStore } from "../session/ui-store.ts";
import type { Files } from "./files.ts";
import {
  BacklogView,
  CardPanel,
  DeckView,
  ImpedimentsView,
  RetroView,
  ReviewView,
  SprintView,
  StandupView,
} from "./later.tsx";

/** The open board in its frame, with the card's panel over it. */
export const OpenBoard = memo(function OpenBoard({ files }: { readonly files: Files }) {
  const { session, ui } = useTandem();
  const view = useUi((state) => state.view);
  const openCard = useUi((state) => state.openCard);
  return (
    <Frame
      timer={<TimerChips />}
      strip={<PresenterStrip />}
      filter={view === "board" || view === "backlog" ? <FilterBar /> : null}
      panel={
        openCard === null ? null : (
          <Suspense>
            <CardPanel
              card={openCard}
              onClose={() => {
                ui.setState({ openCard: null });
                if (view === "board") focusCard(ui, openCard);
                else document.querySelector<HTMLElement>(`[data-row="${CSS.escape(openCard)}"]`)?.focus();
              }}
            />
          </Suspense>
        )
      }
      onShow={(next) => ui.setState({ view: next })}
      onSaveCopy={files.saveCopy}
      onRetry={() => session.retrySave()}
    >
      <Suspense>{viewOf(view, ui)}</Suspense>
    </Frame>
  );
});

/** The view of the rail that is shown. */
function viewOf(view: UiState["view"], ui: UiStore) {
  switch (view) {
    case "board":
      return <BoardView />;
    case "backlog":
      return <BacklogView />;
    case "sprint":
      return <SprintView />;
    case "standup":
      return <StandupView />;
    case "review":
      return <ReviewView onDeck={() => ui.setState({ view: "deck" })} />;
    case "retro":
      return <RetroView />;
    case "impediments":
      return <ImpedimentsView />;
    case "deck":
      return <DeckView onBack={() => ui.setState({ view: "review" })} />;
  }
}
