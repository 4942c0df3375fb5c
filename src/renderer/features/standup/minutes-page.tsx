import { ArrowLeft, Copy, FileDown, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { dayIn } from "../../../core/calendar/zone.ts";
import { ceremonyDelete } from "../../../core/commands/ceremony-delete.ts";
import { type CeremonyRecord, type NoteRecord, standupQuestions } from "../../../core/document/ceremony-records.ts";
import { minutesMarkdown } from "../../../core/reports/minutes-markdown.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useVersion } from "../../binding/use-session.ts";
import { wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format.ts";
import { spanWords, usedWords } from "./minutes-words.ts";
import styles from "./standup.module.css";
import { standupLocal } from "./standup-local.ts";

/** The minutes of a standup, and the ways to hand them out. */
export function MinutesPage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const { info, platform, session, ui } = useTandem();
  const dispatch = useDispatch();
  useVersion();
  const { board } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { minutes } = ceremony;
  if (!minutes) return null;
  const markdown = () => minutesMarkdown(board, ceremony, Date.now(), info.zone);
  const fail = (error: unknown) => showToast(ui, "error", wordsOf(error));
  const copy = () =>
    navigator.clipboard.writeText(markdown()).then(
      () => showToast(ui, "info", "Copied the minutes as Markdown."),
      () => showToast(ui, "error", "The minutes could not be copied. They are kept here. Save them as a file instead."),
    );
  const save = async () => {
    const name = `standup-${dayIn(info.zone, ceremony.startedAt)}.md`;
    const { blob } = await platform.ask("attachments.add", { name, bytes: new TextEncoder().encode(markdown()) });
    const saved = await platform.ask("attachments.save", { blob, name });
    if (saved !== null) showToast(ui, "info", `Saved “${saved}”.`);
  };
  const back = () => standupLocal.setState({ told: null });
  const name = (id: string) => board.tables.member.get(id)?.name ?? "";
  return (
    <div className={styles.minutes}>
      <div className={styles.tools}>
        <Button icon={ArrowLeft} onPress={back}>
          All standups
        </Button>
        <span className={styles.grow} />
        <Button icon={Copy} onPress={() => void copy()}>
          Copy as Markdown
        </Button>
        <Button icon={FileDown} onPress={() => void save().catch(fail)}>
          Save as Markdown…
        </Button>
        <IconButton
          label="Delete these minutes"
          icon={Trash2}
          onPress={() => {
            if (dispatch(ceremonyDelete, { ceremony: ceremony.id }).ok) back();
          }}
        />
      </div>
      <article className={styles.sheet}>
        <h1 ref={heading} tabIndex={-1}>
          Standup of {formatMoment(ceremony.startedAt)}
        </h1>
        <p className={styles.used}>
          Took <b className="num">{usedWords(minutes)}</b>
        </p>
        <Part title="Spoke">
          {minutes.spoke.map(({ member, name: who, ms }) => (
            <li key={member}>
              {who} <small className="num">{spanWords(ms)}</small>
            </li>
          ))}
        </Part>
        <Part title="There">
          {ceremony.present.length === 0 ? null : (
            <li>
              {ceremony.present.map(name).filter(Boolean).join(", ")}
              {ceremony.representative === null ? null : ` (${name(ceremony.representative)} stood for sales)`}
            </li>
          )}
        </Part>
        <Part title="Moved since the last standup" none="No card moved.">
          {minutes.moved.map(({ card, number, title, from, to }) => (
            <li key={card}>
              <span className="num">#{number}</span> {title} <small>{from ? `${from} → ${to}` : `new in ${to}`}</small>
            </li>
          ))}
        </Part>
        <Part title="Impediments raised" none="None was raised.">
          {minutes.raised.map(impediment)}
        </Part>
        <Part title="Impediments cleared">{minutes.cleared.map(impediment)}</Part>
        <Part title="Notes">
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
        </Part>
      </article>
    </div>
  );
}

const impediment = ({ blocker, title, reason, owner }: NonNullable<CeremonyRecord["minutes"]>["raised"][number]) => (
  <li key={blocker}>
    {reason} <small>{[title, owner ? `${owner} sees to it` : ""].filter(Boolean).join(" · ")}</small>
  </li>
);

const notesOf = (notes: Iterable<NoteRecord>, ceremony: string): NoteRecord[] =>
  [...notes].filter((note) => note.ceremony === ceremony && note.deletedAt === null).sort((a, b) => a.at - b.at);

interface PartProps {
  readonly title: string;
  /** What stands there for nothing; without it the part is left out. */
  readonly none?: string;
  readonly children: ReactNode;
}

function Part({ title, none, children }: PartProps) {
  const empty = Array.isArray(children) ? children.length === 0 : !children;
  if (empty && none === undefined) return null;
  return (
    <section>
      <h2>{title}</h2>
      {empty ? <p className={styles.note}>{none}</p> : <ul>{children}</ul>}
    </section>
  );
}
