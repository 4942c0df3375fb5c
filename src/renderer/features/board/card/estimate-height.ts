/** What a card's height depends on, before it was ever measured. */
export interface Shape {
  readonly title: string;
  readonly hasLabels: boolean;
  readonly hasReason: boolean;
  readonly hasFooter: boolean;
}

/** About so many characters of a card title fit one line of a column at its usual width. */
const LINE = 27;

/** A card's height in CSS pixels as the style sheet draws it at the desk, near enough to scroll by. */
export function estimateHeight({ title, hasLabels, hasReason, hasFooter }: Shape): number {
  const titleHeight = title.length > LINE ? 37 : 20;
  return 19 + titleHeight + (hasLabels ? 24 : 0) + (hasReason ? 24 : 0) + (hasFooter ? 27 : 0);
}
