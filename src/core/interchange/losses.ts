/** One line of what an import does not bring along, or brings along changed: how many, what and why. */
export interface Loss {
  readonly count: number;
  /** A sentence for people, with the count in it. */
  readonly message: string;
}

/** "1 card", "3 cards". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Collects losses while a file is read; what was met no time makes no line. */
export class LossList {
  readonly #lines: Loss[] = [];

  /** Adds a line where `count` is not zero. */
  add(count: number, message: string): void {
    if (count > 0) this.#lines.push({ count, message });
  }

  /** Adds a line about `names`, the first five of them said. */
  name(names: readonly string[], message: (counted: number) => string): void {
    if (names.length === 0) return;
    const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
    const quoted = names.slice(0, 5).map((name) => `“${name}”`);
    this.add(names.length, `${message(names.length)} ${quoted.join(", ")}${more}.`);
  }

  get lines(): readonly Loss[] {
    return this.#lines;
  }
}
