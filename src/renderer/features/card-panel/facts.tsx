import type { CardRecord } from "../../../core/document/records.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { cardKindWords, choices, originWords } from "../../session/words.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Acceptance } from "./acceptance.tsx";
import styles from "./card-panel.module.css";
import { useOtherCards, useSprints } from "./options.tsx";
import { useCardEdit } from "./use-card-edit.ts";

const NO_SPRINT = "none";

/** The card's single facts, two beside each other. */
export function Facts({ card }: { readonly card: CardRecord }) {
  const edit = useCardEdit(card.id);
  const sprints = useSprints(card.sprint);
  const others = useOtherCards(card.id);
  const requester = useDraft(card.requester, (text) => edit({ requester: text }));
  return (
    <div className={styles.facts}>
      <Select label="Kind" items={choices(cardKindWords)} value={card.kind} onChange={(kind) => edit({ kind })} />
      <Select
        label="Sprint"
        items={[{ id: NO_SPRINT, label: "No sprint" }, ...sprints]}
        value={card.sprint ?? NO_SPRINT}
        onChange={(sprint) => edit({ sprint: sprint === NO_SPRINT ? null : sprint })}
      />
      <Select label="Origin" items={choices(originWords)} value={card.origin} onChange={(origin) => edit({ origin })} />
      <TextField
        label="Requested by"
        value={requester.value}
        onChange={requester.onChange}
        onFocus={requester.onFocus}
        onBlur={requester.onBlur}
        onKeyDown={requester.onKeyDown}
        error={requester.error}
      />
      <Acceptance card={card} />
      <div className={styles.threes}>
        <NumberField label="Points" min={0} value={card.points} onChange={(points) => edit({ points })} />
        <NumberField label="Value" min={0} value={card.value} onChange={(value) => edit({ value })} />
        <NumberField label="Effort" min={0} value={card.effort} onChange={(effort) => edit({ effort })} />
      </div>
      <DateField label="Start" value={card.startDate} onChange={(startDate) => edit({ startDate })} />
      <DateField label="Due" value={card.dueDate} onChange={(dueDate) => edit({ dueDate })} />
      <ComboBox
        className={styles.wide}
        label="Belongs to (epic)"
        placeholder="Find a card by number or title"
        items={others}
        value={card.epic}
        onChange={(epic) => edit({ epic })}
      />
    </div>
  );
}
