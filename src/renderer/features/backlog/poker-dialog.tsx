import { Eye, RotateCcw } from "lucide-react";
import { useState } from "react";
import { cardUpdate } from "../../../core/commands/card-update.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import {
  again,
  pick,
  pokerDeck,
  pokerResult,
  reveal,
  seated,
  startRound,
  yetToPick,
} from "../../../core/reports/poker.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSession } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatNumber } from "../../ui/format.ts";
import styles from "./backlog.module.css";
import { PokerSeats } from "./poker-seats.tsx";

const face = (points: number | null | undefined): string => (typeof points === "number" ? formatNumber(points) : "?");

interface PokerDialogProps {
  readonly card: CardRecord;
  readonly onClose: () => void;
}

/** A round of estimation on one screen: each picks face down in turn, then all cards are turned at once. */
export function PokerDialog({ card, onClose }: PokerDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const people = [...board.tables.member.values()]
    .filter(({ deletedAt, role }) => deletedAt === null && role !== "stakeholder")
    .sort((a, b) => a.name.localeCompare(b.name));
  const [round, setRound] = useState(() => startRound(people.map(({ id }) => id)));
  const [asked, setAsked] = useState<string | null>(null);
  const open = yetToPick(round);
  const asks = asked !== null && round.members.includes(asked) ? asked : open[0];
  const turn = people.find(({ id }) => id === asks);
  const result = pokerResult(round);
  const names = (ids: readonly string[]) => people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const choose = (points: number | null) => {
    if (!turn) return;
    setRound(pick(round, turn.id, points));
    setAsked(null);
  };
  const accept = (points: number) => {
    onClose();
    dispatch(cardUpdate, { cards: [card.id], fields: { points } });
  };
  const proposed = result?.points ?? null;
  return (
    <Dialog
      title={`Estimate together: “${card.title}”`}
      size="medium"
      onClose={onClose}
      footer={
        result ? (
          <>
            <Button
              icon={RotateCcw}
              onPress={() => {
                setRound(again(round));
                setAsked(null);
              }}
            >
              Another round
            </Button>
            <span className={styles.grow} />
            {proposed === null ? null : (
              <Button tone="first" autoFocus onPress={() => accept(proposed)}>
                Take {face(proposed)} points
              </Button>
            )}
          </>
        ) : (
          <Button
            key={open.length > 0 ? "waiting" : "all"}
            tone="first"
            icon={Eye}
            autoFocus={open.length === 0}
            isDisabled={open.length > 0 || round.members.length === 0}
            onPress={() => setRound(reveal(round))}
          >
            Turn the cards
          </Button>
        )
      }
    >
      {people.length === 0 ? (
        <EmptyState>
          Nobody is on this board yet. Add people with the command “People…”, then estimate together.
        </EmptyState>
      ) : (
        <>
          <PokerSeats
            people={people}
            round={round}
            turn={result ? null : (turn?.id ?? null)}
            face={face}
            onTurn={setAsked}
            onMembers={(members) => setRound(seated(round, members))}
          />
          {result ? (
            <p role="status">
              {result.agreed ? <b>All agree. </b> : null}
              {result.speak.length > 0 ? (
                <>
                  <b>
                    From {face(result.lowest)} to {face(result.highest)}:{" "}
                  </b>
                  {names(result.speak).join(", ")} say why first; then another round, or the middle.{" "}
                </>
              ) : null}
              {result.unsure.length > 0 ? `${names(result.unsure).join(", ")} could not say.` : ""}
            </p>
          ) : (
            <>
              <p role="status">
                {turn ? (
                  <>
                    <b>{turn.name}</b>, pick a card. It goes face down at once.
                  </>
                ) : round.members.length === 0 ? (
                  "Tick who is here."
                ) : (
                  "All have picked: turn the cards."
                )}
              </p>
              {turn ? (
                <section key={turn.id} className={styles.deck} aria-label={`Cards of ${turn.name}`}>
                  {pokerDeck.map((points, index) => (
                    <Button
                      key={String(points)}
                      className={styles.pokerCard}
                      // Each turn begins at the first card: the focus does not tell what was picked before.
                      autoFocus={index === 0}
                      aria-label={points === null ? "I cannot say" : `${face(points)} points`}
                      onPress={() => choose(points)}
                    >
                      {face(points)}
                    </Button>
                  ))}
                </section>
              ) : null}
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
