import { type CeremonyRecord, type NoteRecord, standupQuestions } from "../../../../core/document/ceremony-records.ts";
import { minutesMarkdown } from "../../../../core/reports/minutes-markdown.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useVersion } from "../../../binding/use-session.ts";
import { MinutesFrame, MinutesImpediments, MinutesPart, MinutesPresent } from "../shared/minutes-frame.tsx";
import { spanWords } from "../shared/minutes-words.ts";
import styles from "./standup.module.css";
import { standupLocal } from "./standup-local.ts";

/** The minutes of a standup. */
export function MinutesPage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const { info, session } = useTandem();
  useVersion();
  const { board } = session;
  const { minutes } = ceremony;
  if (!minutes) return null;
  const name = (id: string) => board.tables.member.get(id)?.name ?? "";
  return (
    <MinutesFrame
      ceremony={ceremony}
      backLabel="All standups"
      onBack={() => standupLocal.setState({ told: null })}
      markdown={() => minutesMarkdown(board, ceremony, Date.now(), info.zone)}
    >
      <MinutesPart title="Spoke">
        {minutes.spoke.map(({ member, name: who, ms }) => (
          <li key={member}>
            {who} <small className="num">{spanWords(ms)}</small>
          </li>
        ))}
      </MinutesPart>
      <MinutesPresent ceremony={ceremony} />
      <MinutesPart title="Moved since the last standup" none="No card moved.">
        {minutes.moved.map(({ card, number, title, from, to }) => (
          <li key={card}>
            <span className="num">#{number}</span> {title} <small>{from ? `${from} → ${to}` : `new in ${to}`}</small>
          </li>
        ))}
      </MinutesPart>
      <MinutesImpediments minutes={minutes} />
      <MinutesPart title="Notes">
        {notesOf(board.tables.note.values(), ceremony.id).map((note) => (
          <li key={note.id}>
            <small>
              {[
                name(note.speaker ?? ""),
                board.tables.card.get(note.card ?? "")?.title ?? "",
                standupQuestions.find(({ question }) => question === note.question)?.words ?? "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
            <p className={styles.words} dir="auto">
              {note.text}
            </p>
          </li>
        ))}
      </MinutesPart>
    </MinutesFrame>
  );
}

const notesOf = (notes: Iterable<NoteRecord>, ceremony: string): NoteRecord[] =>
  [...notes].filter((note) => note.ceremony === ceremony && note.deletedAt === null).sort((a, b) => a.at - b.at);
