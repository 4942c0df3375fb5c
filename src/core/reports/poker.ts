/** The cards of the deck, in points; `null` is “I cannot say”. */
export const pokerDeck: readonly (number | null)[] = [0, 0.5, 1, 2, 3, 5, 8, 13, 20, 40, 100, null];

/** A round of estimation on one screen: each picks face down, then all are turned at once. */
export interface PokerRound {
  readonly members: readonly string[];
  /** What each picked so far; hidden until `revealed`. */
  readonly picks: Readonly<Record<string, number | null>>;
  readonly revealed: boolean;
}

/** A round that nobody has picked in. */
export const startRound = (members: readonly string[]): PokerRound => ({
  members: [...new Set(members)],
  picks: {},
  revealed: false,
});

/** The round with others at the table: what those picked who stay, or come back, still lies there. */
export const seated = (round: PokerRound, members: readonly string[]): PokerRound => ({
  ...round,
  members: [...new Set(members)],
});

/** A member's pick, or another in its place; nothing changes once the picks lie open, or for somebody not in the round. */
export function pick(round: PokerRound, member: string, points: number | null): PokerRound {
  if (round.revealed || !round.members.includes(member)) return round;
  return { ...round, picks: { ...round.picks, [member]: points } };
}

/** Who has not picked yet, in the order of the members. */
export const yetToPick = ({ members, picks }: PokerRound): string[] =>
  members.filter((member) => !Object.hasOwn(picks, member));

/** Turns the picks over; as long as nobody at the table has picked there is nothing to turn. */
export const reveal = (round: PokerRound): PokerRound =>
  yetToPick(round).length === round.members.length ? round : { ...round, revealed: true };

/** Another round among the same people, face down again. */
export const again = ({ members }: PokerRound): PokerRound => startRound(members);

/** What an open round says. */
export interface PokerResult {
  /** Whether all who picked a number picked the same. */
  readonly agreed: boolean;
  /** The estimate to propose: the median, or of two middle cards the larger; null where nobody picked a number. */
  readonly points: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Who should speak first: those who picked the lowest and the highest; [] where all agree. */
  readonly speak: readonly string[];
  readonly unsure: readonly string[];
}

/** The result of a round; null while it is face down. */
export function pokerResult({ picks, revealed, members }: PokerRound): PokerResult | null {
  if (!revealed) return null;
  const sure = members.flatMap((member) => {
    const points = picks[member];
    return typeof points === "number" ? [{ member, points }] : [];
  });
  const order = sure.map(({ points }) => points).sort((a, b) => a - b);
  const [lowest = null, highest = null] = [order[0], order.at(-1)];
  const agreed = order.length > 0 && lowest === highest;
  return {
    agreed,
    points: order[Math.floor(order.length / 2)] ?? null,
    lowest,
    highest,
    speak: agreed
      ? []
      : sure.filter(({ points }) => points === lowest || points === highest).map(({ member }) => member),
    unsure: members.filter((member) => picks[member] === null),
  };
}
