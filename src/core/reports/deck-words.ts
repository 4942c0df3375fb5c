import { shareWords } from "./sales-share.ts";
import type { Progress, ReviewLane, SprintReview } from "./sprint-review.ts";

/** "1 card", "1,200 cards". */
export function counted(count: number, one: string, many: string, locale: string): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(count)} ${count === 1 ? one : many}`;
}
const cards = (count: number, locale: string): string => counted(count, "card", "cards", locale);
const points = (count: number, locale: string): string => counted(count, "point", "points", locale);
const number = (count: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(count);

/** The first line of the goal where it is short enough for a heading; else what stands above its text. */
export function goalHeading(review: SprintReview): string {
  const [first = ""] = review.goal.split("\n");
  if (review.goal === "") return "No goal was set for this sprint";
  if (first.trim().length <= 110) return first.trim();
  return review.sprint === null ? "What this board is for" : "What we set out to do";
}

/** “Reached: landing page live”, “Proof missing: recording of the webinar”. */
export function stepWords({ kind, text, done }: SprintReview["steps"][number]): string {
  if (kind === "mini-goal") return `${done ? "Reached" : "Not reached"}: ${text}`;
  return `${done ? "Proof" : "Proof missing"}: ${text}`;
}

/** “26 of 33 points done”, by cards where nothing is estimated. */
export function numbersHeading({ total }: SprintReview, locale: string): string {
  if (total.cards === 0)
    return `None of ${cards(total.ofCards, locale)} ${total.ofCards === 1 ? "is" : "are"} done yet`;
  const all = total.cards === total.ofCards;
  if (total.ofPoints === 0)
    return all
      ? `All ${cards(total.ofCards, locale)} done`
      : `${number(total.cards, locale)} of ${cards(total.ofCards, locale)} done`;
  if (all) return `All ${cards(total.ofCards, locale)} done, ${points(total.points, locale)}`;
  return `${number(total.points, locale)} of ${points(total.ofPoints, locale)} done, with ${number(total.cards, locale)} of ${cards(total.ofCards, locale)}`;
}

/** “5 of 6 cards done, 12 points”. */
export function doneHeading(lane: ReviewLane, locale: string): string {
  const head =
    lane.cards === lane.ofCards
      ? cards(lane.cards, locale)
      : `${number(lane.cards, locale)} of ${cards(lane.ofCards, locale)}`;
  return `${head} done${lane.points > 0 ? `, ${points(lane.points, locale)}` : ""}`;
}

/** “7 cards are not done: 2 blocked, 3 in progress, 2 not started”. */
export function openHeading(review: SprintReview, locale: string): string {
  const { open } = review;
  if (open.length === 0) return review.sprint === null ? "Everything that was begun is done" : "Everything was done";
  const kinds: readonly [string, readonly string[]][] = [
    ["blocked", ["blocked"]],
    ["waiting", ["waiting"]],
    ["in progress", ["active"]],
    ["put back", ["put-back"]],
    ["in the next sprint", ["went-on"]],
    ["back in the backlog", ["sent-back"]],
    ["left on the board", ["left"]],
    ["not started", ["ready", "backlog"]],
    ["archived", ["archived"]],
  ];
  const parts = kinds.flatMap(([words, kind]) => {
    const count = open.filter((card) => card.open && kind.includes(card.open.kind)).length;
    return count === 0 ? [] : [`${number(count, locale)} ${words}`];
  });
  const [only] = parts;
  if (parts.length === 1 && only)
    return `${cards(open.length, locale)} not done: ${open.length === 1 ? "" : "all "}${only.replace(/^\S+ /u, "")}`;
  return `${cards(open.length, locale)} not done: ${parts.join(", ")}`;
}

/** “488 cards are not begun; these are next”. */
export function notBegunHeading({ notBegun }: SprintReview, locale: string): string {
  const head = `${cards(notBegun.cards, locale)} ${notBegun.cards === 1 ? "is" : "are"} not begun`;
  return notBegun.cards > notBegun.next.length ? `${head}; these are next` : head;
}

/** “3 of 4 promises kept”, or how many requests are done where no promise was due. */
export function requestsHeading({ promises: { kept, late }, salesDone }: SprintReview): string {
  const due = kept + late;
  const late1 = late === 1 ? "1 is late" : `${late} are late`;
  if (due === 0) return doneOf(salesDone);
  if (late === 0) return due === 1 ? "The promise was kept" : `All ${due} promises kept`;
  return kept === 0
    ? `${late === 1 ? "The promise" : `${late} promises`} ${late === 1 ? "is" : "are"} late`
    : `${kept} of ${due} promises kept; ${late1}`;
}

const doneOf = ({ cards: done, ofCards }: Progress): string =>
  done === ofCards
    ? ofCards === 1
      ? "The one request is done"
      : `All ${ofCards} requests are done`
    : `${done} of ${ofCards} ${ofCards === 1 ? "request" : "requests"} done`;

/** “8 of 30 points for sales: 26.7 % of the capacity”, against all work where no capacity was set. */
export function shareHeading({ share, salesDone, total }: SprintReview, locale: string): string {
  if (salesDone.ofCards === 0) return "No work for sales this time";
  if (share.share !== null && share.capacity !== null)
    return `${number(share.sales, locale)} of ${points(share.capacity, locale)} for sales: ${shareWords(share.share, locale)} of the capacity`;
  if (total.ofPoints > 0 && share.sales > 0)
    return `${number(share.sales, locale)} of ${points(total.ofPoints, locale)} for sales: ${shareWords(share.sales / total.ofPoints, locale)} of the work`;
  return `${number(salesDone.ofCards, locale)} of ${cards(total.ofCards, locale)} for sales: ${shareWords(salesDone.ofCards / total.ofCards, locale)} of the work`;
}

/** What became of the share of sales where sales asked for nothing. */
export function unusedShare({ share }: SprintReview, locale: string): string {
  if (!share.allocated) return "Nothing that was worked on came from sales.";
  return `${points(share.allocated, locale)} ${share.allocated === 1 ? "was" : "were"} given to sales and not used.`;
}
