import { type Smart, type SmartPart, smartParts } from "../document/sprint-records.ts";

/** How one letter of SMART stands; `missing` says in words what it lacks, "" where nothing. */
export interface SmartFinding {
  readonly part: SmartPart;
  readonly letter: string;
  readonly name: string;
  readonly question: string;
  readonly missing: string;
}

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
/** A figure in digits, or a share in words. */
const figure = /\p{N}|\b(?:half|double|twice|third|quarter|none|zero|every|all)\b/iu;
const time =
  /\p{N}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:end|sprint|week|month|quarter|year)\b/iu;

/**
 * What each letter of a SMART goal still lacks. It reads the words only as far as a program can: that something is said,
 * that a measure has a figure, that a time names one. Whether the goal is good stays the team's to judge.
 */
export function smartCheck(smart: Smart): SmartFinding[] {
  return smartParts.map(({ part, name, question }) => ({
    part,
    letter: name[0] ?? "",
    name,
    question,
    missing: lacking(part, smart[part].trim()),
  }));
}

function lacking(part: SmartPart, text: string): string {
  switch (part) {
    case "specific":
      if (text === "") return "Say what exactly will be different.";
      return words(text) < 3 ? "Say it in a sentence: what, for whom, where." : "";
    case "measurable":
      if (text === "") return "Name the number that will show it.";
      return figure.test(text) ? "" : "There is no number in it: how much, from what to what?";
    case "attainable":
      return text === "" ? "Say why this team can reach it in this time." : "";
    case "relevant":
      return text === "" ? "Say why it matters to marketing and sales now." : "";
    default:
      if (text === "") return "Say by when.";
      return time.test(text) ? "" : "There is no time in it: which day, or the end of the sprint?";
  }
}
