import { summaryWords } from "../shared/minutes-words.ts";
import { PastCeremonies } from "../shared/past-ceremonies.tsx";
import { standupLocal } from "./standup-local.ts";

/** The standups that were held, newest first. */
export const PastStandups = () => (
  <PastCeremonies
    kind="standup"
    title="Past standups"
    empty="The minutes of each standup are kept here: who spoke, what moved, what is in the way."
    line={({ minutes }) => (minutes ? summaryWords(minutes) : "")}
    onShow={(told) => standupLocal.setState({ told })}
  />
);
