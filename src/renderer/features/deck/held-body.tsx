import type { FeedbackPage, ResultsPage } from "../../../core/reports/deck-held-pages.ts";
import styles from "./deck.module.css";

const heads = {
  results: ["Part", "What we set out to do", "How it came out"],
  feedback: ["What was said", "Who", "What became of it"],
} as const;

/** What came of the review that was held: the results of the goal's parts, or the feedback. */
export function HeldBody({ page }: { readonly page: ResultsPage | FeedbackPage }) {
  return (
    <table className={styles.list} data-list={page.kind}>
      <thead>
        <tr>
          {heads[page.kind].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{page.kind === "results" ? <Results page={page} /> : <Feedback page={page} />}</tbody>
    </table>
  );
}

const tones = { met: "kept", partly: "plain", missed: "late", open: "plain" } as const;

const Results = ({ page }: { readonly page: ResultsPage }) =>
  page.rows.map(({ part, words, aimLines, noteLines }) => (
    <tr key={part.part}>
      <th scope="row">{part.name}</th>
      <td>
        <Clamped lines={aimLines} words={part.aim || "–"} />
      </td>
      <td>
        <Clamped lines={noteLines} words={words} tone={tones[part.result]} />
      </td>
    </tr>
  ));

const Feedback = ({ page }: { readonly page: FeedbackPage }) =>
  page.rows.map(({ feedback, who, textLines, madeLines }) => (
    <tr key={feedback.id}>
      <td>
        <Clamped lines={textLines} words={feedback.text} />
      </td>
      <td>
        <Clamped lines={2} words={who} />
      </td>
      <td>
        <Clamped lines={madeLines} words={feedback.made || "–"} />
      </td>
    </tr>
  ));

interface ClampedProps {
  readonly lines: number;
  readonly words: string;
  readonly tone?: "plain" | "kept" | "late";
}

const Clamped = ({ lines, words, tone = "plain" }: ClampedProps) => (
  <span className={styles.clamped} data-tone={tone} style={{ WebkitLineClamp: lines }}>
    {words}
  </span>
);
