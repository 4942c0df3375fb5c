import { DndContext } from "@dnd-kit/core";
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useFilter } from "../../binding/use-filter.ts";
import { useSessionState, useUi, useUiStore } from "../../binding/use-session.ts";
import styles from "./board.module.css";
import { FilterContext, PaceContext, ScrollContext } from "./board-contexts.ts";
import { BoardGrid } from "./board-grid.tsx";
import { boardLocal, resetBoardLocal } from "./board-local.ts";
import { CARD_HELP_ID } from "./card/board-card.tsx";
import { CardMenu } from "./card/card-menu.tsx";
import { CardGrip, type Grip } from "./drag/card-grip.ts";
import { DragPreview } from "./drag/drag-preview.tsx";
import { useBoardDrag } from "./drag/use-board-drag.ts";
import { FilterWords } from "./filter-words.tsx";
import { DeleteHeadDialog } from "./head/delete-dialog.tsx";
import { useArrowIn } from "./keys/use-arrow-in.ts";
import { keepShownSelected } from "./selection.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useBoardInput } from "./use-board-input.ts";
import { useFocusKeeper } from "./use-focus-keeper.ts";
import { useLocal } from "./use-local.ts";
import { usePaceOfBoard } from "./use-pace.ts";

/** dnd-kit's own words for the keyboard are off: the board lifts by keyboard itself and says so itself. */
const QUIET = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
  restoreFocus: false,
};

/** The board: the open board's cards by column and lane, to look at and to work on. */
export function BoardView() {
  const pace = usePaceOfBoard();
  const openCard = useUi((state) => state.openCard);
  const headHeld = useLocal(({ head }) => head !== null);
  const scroller = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip>(null);
  const { sensors, autoScroll, ...drag } = useBoardDrag();
  const input = useBoardInput(grip);

  // What is in view of the scroller is known in the first frame only if the scroller is there before its cells are.
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => setScrolls(true), []);
  // The card that was opened stays in view beside its panel.
  useLayoutEffect(() => {
    if (openCard === null || !scrolls) return;
    const card = scroller.current?.querySelector(`[data-card="${CSS.escape(openCard)}"]`);
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [openCard, scrolls]);
  useArrowIn();

  return (
    <Filtering board={scroller}>
      <PaceContext value={pace}>
        <ScrollContext value={scroller}>
          <div className={styles.board} data-beside={openCard === null ? undefined : ""}>
            <h1 className="said-only">Board</h1>
            <FilterWords />
            <DndContext sensors={sensors} autoScroll={autoScroll} accessibility={QUIET} {...drag}>
              <div
                ref={scroller}
                className={styles.scroller}
                data-board=""
                data-head-held={headHeld ? "" : undefined}
                {...input}
              >
                {scrolls ? <BoardGrid /> : null}
              </div>
              <CardGrip ref={grip} />
              <DragPreview />
            </DndContext>
            <SelectionBar />
            <CardMenu />
            <DeleteHeadDialog />
            <p id={CARD_HELP_ID} className="said-only">
              Enter opens, Space lifts, arrow keys move between cards, M moves to a place, question mark shows all keys.
            </p>
            <Announcer />
          </div>
        </ScrollContext>
      </PaceContext>
    </Filtering>
  );
}

interface FilteringProps {
  readonly board: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/**
 * Tells those below what the filter leaves, and keeps selection and focus to that. Apart from the board: a letter and
 * a change render what reads them, and not what dnd-kit has around it.
 */
function Filtering({ board, children }: FilteringProps) {
  const ui = useUiStore();
  const filtered = useFilter();
  const boardId = useSessionState((state) => state.boardId);
  const boardBefore = useRef(boardId);
  // Another board begins afresh; before what is shown of it is told to the keys.
  useLayoutEffect(() => {
    if (boardId === null || boardBefore.current === boardId) return;
    boardBefore.current = boardId;
    resetBoardLocal();
    ui.setState({ filter: "", selection: new Set(), focusCard: null });
  }, [ui, boardId]);
  useLayoutEffect(() => {
    boardLocal.setState({ shown: filtered.ids });
    keepShownSelected(ui, filtered.ids);
  }, [ui, filtered.ids]);
  useFocusKeeper(board, filtered.ids);
  return <FilterContext value={filtered}>{children}</FilterContext>;
}

/** Reads out what the hand did; two equal sentences in a row are two. */
function Announcer() {
  const { id, text } = useLocal((state) => state.said);
  return (
    <div className="said-only" aria-live="assertive" aria-atomic="true" data-said={id}>
      <span key={id}>{text}</span>
    </div>
  );
}
