import { type KeyboardEvent, useEffect, useRef } from "react";
import { useRecord } from "../../binding/use-session.ts";
import { useKeptFocus } from "../../ui/use-kept-focus.ts";
import { Attachments } from "./attachments.tsx";
import { BlockerNote } from "./blocker-note.tsx";
import { CardHistory } from "./card-history.tsx";
import styles from "./card-panel.module.css";
import { CheckList } from "./check-list.tsx";
import { Checklists } from "./checklists.tsx";
import { Comments } from "./comments.tsx";
import { Description } from "./description.tsx";
import { DropTarget } from "./drop-target.tsx";
import { Facts } from "./facts.tsx";
import { Links } from "./links.tsx";
import { PanelHeader } from "./panel-header.tsx";
import { Tags } from "./tags.tsx";
import { TitleField } from "./title-field.tsx";
import { useCardEdit } from "./use-card-edit.ts";

interface CardPanelProps {
  readonly card: string;
  readonly onClose: () => void;
}

/**
 * One card with everything about it, over the right third of the board, which stays usable. Fields save as they are left.
 * Escape leaves a field first and then closes the panel.
 */
export function CardPanel({ card: id, onClose }: CardPanelProps) {
  const card = useRecord("card", id);
  const panel = useRef<HTMLElement>(null);
  const edit = useCardEdit(id);
  useKeptFocus(panel);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another card in the panel is a new opening
  useEffect(() => panel.current?.focus({ preventScroll: true }), [id]);

  const close = () => {
    leaveField();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    if (event.target === panel.current) close();
    else panel.current?.focus({ preventScroll: true });
  };
  if (!card) return null;
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={`Card ${card.number}: ${card.title}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <DropTarget card={card}>
        <PanelHeader card={card} onClose={close} />
        <div className={styles.body}>
          <TitleField key={`${id} title`} card={card} />
          <BlockerNote card={id} />
          <Tags card={card} />
          <Facts key={`${id} facts`} card={card} />
          <Description key={`${id} description`} card={card} />
          <CheckList
            key={`${id} criteria`}
            title="Acceptance criteria"
            addWord="Add a criterion"
            empty="What must be true for this to be done?"
            items={card.criteria}
            onChange={(criteria) => edit({ criteria })}
          />
          <Checklists key={`${id} checklist`} card={card} />
          <Links card={card} />
          <Attachments card={id} />
          <Comments key={`${id} comments`} card={id} />
          <CardHistory card={card} />
        </div>
      </DropTarget>
    </aside>
  );
}

/** Leaving the field that has the focus saves it. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
