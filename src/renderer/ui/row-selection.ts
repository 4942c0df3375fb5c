/** A selection of rows that a step of the focus carries along: on to the next row, or back off the one it leaves. */
export function selectedAlong(selected: ReadonlySet<string>, from: string, to: string): ReadonlySet<string> {
  const after = new Set(selected);
  if (from === to) after.add(from);
  else if (after.has(from) && after.has(to)) after.delete(from);
  else after.add(from).add(to);
  return after;
}

/** The selection with all rows from one to another, in either direction. */
export function selectedTo(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  from: string,
  to: string,
): ReadonlySet<string> {
  const ends = [ids.indexOf(from), ids.indexOf(to)].filter((at) => at >= 0).sort((a, b) => a - b);
  return new Set([...selected, ...ids.slice(ends[0], (ends.at(-1) ?? -1) + 1)]);
}

/** The selection with a row more, or without it. */
export function selectedOther(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(selected);
  if (!after.delete(id)) after.add(id);
  return after;
}

/** What a gesture on a row is about: all that are selected where it is one of them, in the order of the list; else it alone. */
export const takenRows = (ids: readonly string[], selected: ReadonlySet<string>, id: string): string[] =>
  selected.has(id) ? ids.filter((one) => selected.has(one)) : [id];
