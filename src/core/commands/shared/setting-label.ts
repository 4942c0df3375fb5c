import { quote } from "../command.ts";

interface Setting {
  readonly name?: string | undefined;
  readonly folded?: boolean | undefined;
}

const words: Readonly<Record<string, string>> = { limit: "WIP limit" };

/** The name of a change to a column, lane or other thing that has a name: “Renamed the column “Doing” to “In work””. */
export function settingLabel(
  thing: string,
  before: { readonly name: string },
  fields: Setting,
  changed: readonly string[],
): string {
  const it = `the ${thing} ${quote(before.name)}`;
  if (changed.length === 1 && changed[0] === "name") return `Renamed ${it} to ${quote(fields.name ?? "")}`;
  if (changed.length === 1 && changed[0] === "folded") return `${fields.folded ? "Folded" : "Unfolded"} ${it}`;
  return `Changed the ${changed.map((field) => words[field] ?? field).join(" and ")} of ${it}`;
}
