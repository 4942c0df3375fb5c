import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Field names that do not read as words by themselves. */
const words: Readonly<Record<string, string>> = {
  titles: "title",
  cards: "card",
  links: "link",
  criteria: "acceptance criterion",
  checklist: "checklist line",
  assignees: "person",
  labels: "label",
  files: "file",
  records: "record",
  holidays: "holiday",
  workingDays: "working day",
  points: "number of points",
  days: "number of days",
};

/**
 * What is wrong with a command's arguments, for people, by the first thing found: “The title 3 is too long: 2450
 * characters, 2000 at most.”
 */
export function issueWords(error: z.core.$ZodError, args: unknown): string {
  const issue = error.issues[0];
  if (!issue) return "Something about this is not valid.";
  const place = placeWords(issue.path);
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], args);
  return `The ${place} ${problem(issue, value)}.`;
}

function placeWords(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (const key of path) {
    if (typeof key === "number") parts.push(`${parts.pop() ?? "item"} ${key + 1}`);
    else if (key !== "fields") parts.push(words[String(key)] ?? spaced(String(key)));
  }
  return parts.reverse().join(" of ") || "request";
}

const spaced = (name: string): string => name.replace(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`);

function problem(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "too_big":
      if (typeof value === "string") return `is too long: ${value.length} characters, ${issue.maximum} at most`;
      if (Array.isArray(value)) return `has too many entries: ${value.length}, ${issue.maximum} at most`;
      return `is too large: ${String(value)}, ${issue.maximum} at most`;
    case "too_small":
      if (typeof value === "string" || Array.isArray(value)) return "is empty";
      return `is too small: ${String(value)}, ${issue.minimum} at least`;
    case "invalid_format":
      if (issue.format === "date") return `“${String(value).slice(0, 60)}” is not a day of the calendar`;
      return typeof value === "string" && value.trim() === "" ? "is empty" : "is not written as it has to be";
    case "unrecognized_keys":
      return `has what nobody knows: ${issue.keys.join(", ").slice(0, 200)}`;
    case "invalid_type":
      return value === undefined ? "is missing" : `is not a ${issue.expected}`;
    case "invalid_value":
      return `is not one of ${issue.values.map(String).join(", ")}`;
    default:
      return "is not valid";
  }
}
