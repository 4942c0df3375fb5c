import { Ban, ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect } from "react";
import { Button as AriaButton } from "react-aria-components";
import { clockWords, type SpeakerReading } from "../../../../core/calendar/timer.ts";
import { type CeremonyRecord, standupQuestions } from "../../../../core/document/ceremony-records.ts";
import { speakerCards } from "../../../../core/reports/speaker-cards.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useMembers } from "../../../binding/use-members.ts";
import { useUiStore, useVersion } from "../../../binding/use-session.ts";
import { useTimerReading } from "../../../binding/use-timers.ts";
import type { TimerView } from "../../../platform/bridge.ts";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { cx } from "../../../ui/cx.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Kbd } from "../../../ui/kbd.tsx";
import shared from "../shared/ceremony.module.css";
import { NoteField } from "./note-field.tsx";
import { RoundStage } from "./round-stage.tsx";
import { focusOn, goOn, stageSpeakers } from "./run-standup.ts";
import styles from "./standup.module.css";
import { standupLocal, useStandup } from "./standup-local.ts";

interface SpeakerRoundProps {
  readonly ceremony: CeremonyRecord;
  readonly timer: TimerView | undefined;
}

/** Speaker by speaker: whose turn it is and for how long, their cards, and the three questions. */
export function SpeakerRound({ ceremony, timer }: SpeakerRoundProps) {
  const tandem = useTandem();
  const ui = useUiStore();
  const { board } = tandem.session;
  // Names and cards are read again with every change.
  useVersion();
  const members = useMembers();
  const local = useStandup((state) => state.speaking);
  const at = Math.min(timer?.speaker?.index ?? local, Math.max(0, ceremony.speakers.length - 1));
  const id = ceremony.speakers[at];
  const member = board.tables.member.get(id ?? "");
  const cards = id === undefined ? [] : speakerCards(board, id);
  const chosen = useStandup((state) => state.focus);
  const focus = chosen !== null && cards.includes(chosen) ? chosen : (cards[0] ?? null);
  // The key for impediments is about the card that is marked.
  useEffect(() => standupLocal.setState({ focus }), [focus]);
  // On the wall too, whoever gave the turn on: the clock's menu can.
  useEffect(() => stageSpeakers(tandem, { id: ceremony.id }, at), [tandem, ceremony.id, at]);
  if (!member || id === undefined)
    return (
      <div className={styles.empty}>
        <EmptyState>
          {members.length === 0
            ? "Nobody is there to speak: add the people of this board first."
            : "Nobody is there to speak. Tick at the top right who is."}
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.round}>
      <RoundStage>
        <section className={styles.speaker} aria-label={member.name}>
          <Avatar initials={member.initials} colour={member.colour} large />
          <h2 aria-live="polite">
            {member.name}
            {id === ceremony.representative ? <small> stands for sales</small> : null}
          </h2>
          {timer?.speaker ? <Share timer={timer} /> : null}
        </section>
        <div className={styles.questions}>
          {standupQuestions.map(({ question, words }, index) => (
            <NoteField
              key={`${id} ${question}`}
              first={index === 0}
              ceremony={ceremony.id}
              about={{ card: null, speaker: id, question }}
              label={words}
              rows={1}
            />
          ))}
        </div>
        <div className={styles.steps}>
          <Button icon={ChevronLeft} isDisabled={at === 0} onPress={() => goOn(tandem, "previous")}>
            Before
          </Button>
          <Button
            icon={ChevronRight}
            isDisabled={at >= ceremony.speakers.length - 1}
            onPress={() => goOn(tandem, "next")}
          >
            Next speaker
          </Button>
          <Button
            icon={Ban}
            isDisabled={focus === null}
            onPress={() => {
              if (focus !== null) ui.setState({ dialog: { kind: "block", card: focus } });
            }}
          >
            Impediment… <Kbd keys="I" />
          </Button>
        </div>
        <section aria-label={`Cards of ${member.name}`} className={styles.theirs}>
          <h3>Their cards</h3>
          {cards.length === 0 ? (
            <p className={styles.note}>No card that is ready, active or waiting is theirs.</p>
          ) : null}
          <ol>
            {cards.map((one) => (
              <li key={one}>
                <AriaButton
                  className={styles.line ?? ""}
                  data-colour={board.tables.lane.get(board.tables.card.get(one)?.place.lane ?? "")?.colour}
                  data-row={one}
                  onPress={() => focusOn(tandem, one)}
                  {...(one === focus ? { "aria-current": "true" } : {})}
                >
                  <span className={styles.text} dir="auto">
                    {board.tables.card.get(one)?.title}
                  </span>
                  {tandem.session.indexes.blockerOf(one) === null ? null : (
                    <Ban className={styles.icon} role="img" aria-label="blocked" />
                  )}
                </AriaButton>
              </li>
            ))}
          </ol>
        </section>
      </RoundStage>
      <Speakers ceremony={ceremony} timer={timer} at={at} />
    </div>
  );
}

/** What is left of the share of who has the floor; past it, by how much they are over. */
function Share({ timer }: { readonly timer: TimerView }) {
  const { speaker } = useTimerReading(timer);
  if (!speaker) return null;
  return (
    <p className={cx(shared.clock, speaker.leftMs === 0 && shared.late)} role="timer" aria-label="Time of the speaker">
      <b className="num">{shareClock(speaker)}</b>
      <span>{speaker.leftMs === 0 ? "over their share" : "of their share left"}</span>
    </p>
  );
}

const shareClock = ({ leftMs, overMs }: SpeakerReading): string =>
  leftMs > 0 ? clockWords(leftMs) : `+${clockWords(Math.floor(overMs / 1_000) * 1_000)}`;

function Speakers({ ceremony, timer, at }: SpeakerRoundProps & { readonly at: number }) {
  const { board } = useTandem().session;
  return (
    <aside className={styles.queue} aria-label="Speakers">
      <h3>Speakers</h3>
      <ol>
        {ceremony.speakers.map((id, index) => {
          const member = board.tables.member.get(id);
          const spent = timer?.speakers.find((turn) => turn.id === id)?.spentMs ?? 0;
          if (!member) return null;
          return (
            <li key={id} className={styles.line} {...(index === at ? { "aria-current": "step" } : {})}>
              <Avatar initials={member.initials} colour={member.colour} />
              <span className={styles.text}>{member.name}</span>
              {spent > 0 && index !== at ? <span className="num">{clockWords(spent)}</span> : null}
            </li>
          );
        })}
      </ol>
    </aside>
  );
}
