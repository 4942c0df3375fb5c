import { Check } from "lucide-react";
import type { MemberRecord } from "../../../core/document/records.ts";
import type { PokerRound } from "../../../core/reports/poker.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { cx } from "../../ui/cx.ts";
import styles from "./backlog.module.css";

interface PokerSeatsProps {
  readonly people: readonly MemberRecord[];
  readonly round: PokerRound;
  /** Whose turn it is, or null. */
  readonly turn: string | null;
  readonly face: (points: number | null | undefined) => string;
  readonly onTurn: (member: string) => void;
  readonly onMembers: (members: string[]) => void;
}

/** Who sits at the table, who is there, and their cards: face down until they are turned. */
export const PokerSeats = ({ people, round, turn, face, onTurn, onMembers }: PokerSeatsProps) => (
  <ul className={styles.seats}>
    {people.map(({ id, name, initials, colour }) => {
      const here = round.members.includes(id);
      const picked = Object.hasOwn(round.picks, id);
      return (
        <li key={id} className={cx(styles.seat, turn === id && styles.turn)} aria-current={turn === id}>
          <Avatar large initials={initials} colour={colour} />
          <span className={styles.seatName}>{name}</span>
          {here ? (
            <span className={cx(styles.held, styles.back, round.revealed && styles.open, picked && styles.down, "num")}>
              {round.revealed ? face(round.picks[id]) : picked ? <Check aria-hidden="true" /> : null}
              {round.revealed ? null : <span className="said-only">{picked ? "has picked" : "has not picked"}</span>}
            </span>
          ) : (
            <span className={styles.quiet}>not here</span>
          )}
          {round.revealed ? null : (
            <span className={styles.seatTools}>
              <Checkbox
                label={`${name} is here`}
                isSelected={here}
                onChange={(is) =>
                  onMembers(
                    people.flatMap((one) => ((one.id === id ? is : round.members.includes(one.id)) ? [one.id] : [])),
                  )
                }
              />
              {here && turn !== id ? (
                <Button
                  small
                  tone="quiet"
                  aria-label={picked ? `${name} picks again` : `${name} picks now`}
                  onPress={() => onTurn(id)}
                >
                  {picked ? "Again" : "Now"}
                </Button>
              ) : null}
            </span>
          )}
        </li>
      );
    })}
  </ul>
);
