import { PartyPopper } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import type { ReviewCard } from "../../../../core/reports/review-card.ts";
import type { ReviewFacts } from "../../../../core/reports/review-facts.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useDraft } from "../../../binding/use-draft.ts";
import { useUiStore } from "../../../binding/use-session.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { counted } from "../../../ui/format.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./review.module.css";
import { setReason } from "./run-review.ts";

interface OpenStepProps {
  readonly ceremony: CeremonyRecord;
  readonly facts: ReviewFacts;
}

/** What was not done: what the board says of each card, and why in the team's own words. */
export function OpenStep({ ceremony, facts }: OpenStepProps) {
  if (facts.open.length === 0) return <EmptyState icon={PartyPopper}>Everything was done.</EmptyState>;
  return (
    <>
      <h2 className={styles.heading}>{counted(facts.open.length, "card")} not done, and why</h2>
      <ul className={styles.rows}>
        {facts.open.map((card) => (
          <OpenRow
            key={card.id}
            card={card}
            reason={ceremony.reasons.find((one) => one.card === card.id)?.reason ?? ""}
          />
        ))}
      </ul>
    </>
  );
}

interface OpenRowProps {
  readonly card: ReviewCard;
  readonly reason: string;
}

function OpenRow({ card: { id, number, title, sales, open }, reason }: OpenRowProps) {
  const tandem = useTandem();
  const ui = useUiStore();
  const draft = useDraft(reason, (text) => setReason(tandem, id, text));
  return (
    <li className={styles.row}>
      <div className={styles.told}>
        <AriaButton className={styles.name ?? ""} data-row={id} onPress={() => ui.setState({ openCard: id })}>
          {sales ? <SalesIcon className={styles.icon} /> : null}
          <span className={styles.text} dir="auto">
            <span className="num">#{number}</span> {title}
          </span>
        </AriaButton>
        <p className={open?.kind === "blocked" ? styles.late : styles.note}>{open?.words}</p>
      </div>
      <TextField
        label={`Why #${number} was not done`}
        hideLabel
        placeholder="Why, in your own words"
        maxLength={2_000}
        {...draft}
      />
    </li>
  );
}
