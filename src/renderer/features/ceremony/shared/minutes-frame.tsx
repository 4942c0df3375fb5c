import { ArrowLeft, Copy, FileDown, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { dayIn } from "../../../../core/calendar/zone.ts";
import { ceremonyDelete } from "../../../../core/commands/ceremony-delete.ts";
import type { CeremonyRecord, Minutes } from "../../../../core/document/ceremony-records.ts";
import { namesOfCeremony } from "../../../../core/reports/names-then.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { wordsOf } from "../../../platform/bridge.ts";
import { showToast } from "../../../session/toasts.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { formatMoment } from "../../../ui/format.ts";
import styles from "./ceremony.module.css";
import { ceremonyNames } from "./held-ceremony.ts";
import { usedWords } from "./minutes-words.ts";

interface MinutesFrameProps {
  readonly ceremony: CeremonyRecord;
  /** The words of the way back: “All standups”. */
  readonly backLabel: string;
  readonly onBack: () => void;
  /** The minutes as Markdown, to copy or to save. */
  readonly markdown: () => string;
  /** The parts of the minutes. */
  readonly children: ReactNode;
}

/** The minutes of a ceremony as a page, with the ways to hand them out. */
export function MinutesFrame({ ceremony, backLabel, onBack, markdown, children }: MinutesFrameProps) {
  const { info, platform, ui } = useTandem();
  const dispatch = useDispatch();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { minutes } = ceremony;
  if (!minutes) return null;
  const fail = (error: unknown) => showToast(ui, "error", wordsOf(error));
  const copy = () =>
    navigator.clipboard.writeText(markdown()).then(
      () => showToast(ui, "info", "Copied the minutes as Markdown."),
      () => showToast(ui, "error", "The minutes could not be copied. They are kept here. Save them as a file instead."),
    );
  const save = async () => {
    const name = `${ceremonyNames[ceremony.kind].toLowerCase()}-${dayIn(info.zone, ceremony.startedAt)}.md`;
    const saved = await platform.ask("files.saveMarkdown", { name, text: markdown() });
    if (saved !== null) showToast(ui, "info", `Saved “${saved}”.`);
  };
  return (
    <div className={styles.minutes}>
      <div className={styles.tools}>
        <Button icon={ArrowLeft} onPress={onBack}>
          {backLabel}
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
            if (dispatch(ceremonyDelete, { ceremony: ceremony.id }).ok) onBack();
          }}
        />
      </div>
      <article className={styles.sheet}>
        <h1 ref={heading} tabIndex={-1}>
          {ceremonyNames[ceremony.kind]} of {formatMoment(ceremony.startedAt)}
        </h1>
        <p className={styles.used}>
          Took <b className="num">{usedWords(minutes)}</b>
        </p>
        {children}
      </article>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  /** What stands there for nothing; without it the part is left out. */
  readonly none?: string;
  readonly children: ReactNode;
}

/** A part of the minutes: a heading over list items. */
export function MinutesPart({ title, none, children }: PartProps) {
  const empty = Array.isArray(children) ? children.length === 0 : !children;
  if (empty && none === undefined) return null;
  return (
    <section>
      <h2>{title}</h2>
      {empty ? <p className={styles.note}>{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

/** Who was there, in one line; and who stood for sales. */
export function MinutesPresent({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const { board } = useTandem().session;
  const { member } = namesOfCeremony(board, ceremony);
  const name = (id: string) => member(id) ?? "";
  return (
    <MinutesPart title="There">
      {ceremony.present.length === 0 ? null : (
        <li>
          {ceremony.present.map(name).filter(Boolean).join(", ")}
          {ceremony.representative === null ? null : ` (${name(ceremony.representative)} stood for sales)`}
        </li>
      )}
    </MinutesPart>
  );
}

/** The impediments that were raised and cleared since the ceremony before. */
export const MinutesImpediments = ({ minutes: { raised, cleared } }: { readonly minutes: Minutes }) => (
  <>
    <MinutesPart title="Impediments raised" none="None was raised.">
      {raised.map(impediment)}
    </MinutesPart>
    <MinutesPart title="Impediments cleared">{cleared.map(impediment)}</MinutesPart>
  </>
);

const impediment = ({ blocker, title, reason, owner }: Minutes["raised"][number]) => (
  <li key={blocker}>
    {reason} <small>{[title, owner ? `${owner} sees to it` : ""].filter(Boolean).join(" · ")}</small>
  </li>
);
