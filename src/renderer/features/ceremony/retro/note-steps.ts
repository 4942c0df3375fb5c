/**
 * The id that an arrow key leads to from another, in columns of ids: up and down within a column, left and right to the
 * nearest column that holds something, as near to the same height as it goes. The id itself where nothing is that way,
 * null where the key is no arrow.
 */
export function noteAfter(columns: readonly (readonly string[])[], from: string, key: string): string | null {
  const at = columns.findIndex((column) => column.includes(from));
  const column = columns[at] ?? [];
  const row = column.indexOf(from);
  switch (key) {
    case "ArrowUp":
      return column[row - 1] ?? from;
    case "ArrowDown":
      return column[row + 1] ?? from;
    case "ArrowLeft":
      return beside(columns.slice(0, Math.max(0, at)).reverse(), row) ?? from;
    case "ArrowRight":
      return beside(columns.slice(at + 1), row) ?? from;
    default:
      return null;
  }
}

function beside(columns: readonly (readonly string[])[], row: number): string | undefined {
  const column = columns.find(({ length }) => length > 0);
  return column?.[Math.min(row, column.length - 1)];
}

/** Who has the place of an id when it goes: the one after it in its column, the one before it, or anything at all. */
export function noteInstead(columns: readonly (readonly string[])[], gone: string): string | null {
  const column = columns.find((one) => one.includes(gone)) ?? [];
  const at = column.indexOf(gone);
  return column[at + 1] ?? column[at - 1] ?? columns.flat().find((id) => id !== gone) ?? null;
}
