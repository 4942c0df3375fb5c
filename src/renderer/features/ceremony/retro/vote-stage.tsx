import { Minus, Plus } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { stickyVote } from "../../../../core/commands/sticky-vote.ts";
import { type CeremonyRecord, retroColumns } from "../../../../core/document/ceremony-records.ts";
import { retroTopics, type Topic, votesGiven, votesLeft } from "../../../../core/reports/retro.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { showToast } from "../../../session/toasts.ts";
import { IconButton } from "../../../ui/button.tsx";
import { counted, formatNumber } from "../../../ui/format.ts";
import { Kbd } from "../../../ui/kbd.tsx";
import { FaceDown } from "./face-down.tsx";
import { PersonList } from "./person-list.tsx";
import styles from "./retro.module.css";
import { retroLocal, say, useRetro } from "./retro-local.ts";

/** Votes, one person after the other on one laptop: each sees their own and no sums until the topics are discussed. */
export function VoteStage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const { session } = useTandem();
  const list = useRef<HTMLOListElement>(null);
  const chosen = useRetro((state) => state.who);
  const who = chosen !== null && ceremony.present.includes(chosen) ? chosen : null;
  const topics = useBoardValue(({ board }) => retroTopics(board, ceremony.id, "written"), [ceremony.id]);
  const given = useBoardValue(
    ({ board }) => (who === null ? null : votesGiven(board, ceremony.id, who)),
    [ceremony.id, who],
  );
  const left = useBoardValue(
    ({ board }) => new Map(ceremony.present.map((id) => [id, votesLeft(board, ceremony.id, id)])),
    [ceremony],
  );
  if (!ceremony.revealed || topics.length === 0) return <FaceDown ceremony={ceremony} />;
  const name = session.board.tables.member.get(who ?? "")?.name ?? "";
  return (
    <div className={styles.beside}>
      <div className={styles.work}>
        <p className={styles.lead} aria-live="polite">
          {who === null ? (
            "Choose who votes. Nobody sees the others’ votes before the topics are discussed."
          ) : (
            <>
              <b dir="auto">{name}</b> has <b className="num">{counted(left.get(who) ?? 0, "vote")}</b> left.{" "}
              <Kbd keys="+" /> gives one, <Kbd keys="-" /> takes one back.
            </>
          )}
        </p>
        <ol ref={list} className={styles.topics} aria-label="Topics to vote on">
          {topics.map((topic) => (
            <TopicToVote
              key={topic.id}
              topic={topic}
              who={who}
              given={given?.get(topic.id) ?? 0}
              left={left.get(who ?? "") ?? 0}
            />
          ))}
        </ol>
      </div>
      <PersonList
        title="Who votes"
        people={ceremony.present}
        value={who}
        onChange={(next) => {
          retroLocal.setState({ who: next });
          // The first topic's button takes the focus as soon as it can be pressed.
          requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("[data-give]")?.focus());
        }}
        note={(id) => `${formatNumber(left.get(id ?? "") ?? 0)} left`}
      />
    </div>
  );
}

interface TopicToVoteProps {
  readonly topic: Topic;
  readonly who: string | null;
  /** The votes that whoever votes gave it, and has left. */
  readonly given: number;
  readonly left: number;
}

function TopicToVote({ topic, who, given, left }: TopicToVoteProps) {
  const { session, ui } = useTandem();
  const dispatch = useDispatch();
  const name = session.board.tables.member.get(who ?? "")?.name ?? "";
  const vote = (votes: number) => {
    if (who === null || votes < 0) return;
    if (votes > given && left === 0)
      return void showToast(ui, "info", `${name} has no vote left. Take one back first.`);
    if (!dispatch(stickyVote, { sticky: topic.id, member: who, votes }).ok) return;
    say(`${counted(votes, "vote")} here, ${left + given - votes} left.`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.currentTarget;
    if (event.key === "+" || event.key === "=") vote(given + 1);
    else if (event.key === "-") vote(given - 1);
    else if (event.key === "ArrowDown") focusIn(row.nextElementSibling);
    else if (event.key === "ArrowUp") focusIn(row.previousElementSibling);
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles.topic} onKeyDown={onKeyDown}>
      <span className={styles.grow}>
        <span className={styles.text} dir="auto">
          {topic.text}
        </span>
        <small>
          {retroColumns.find(({ column }) => column === topic.column)?.name}
          {topic.under.length > 0 ? `, with ${counted(topic.under.length, "note")} under it` : ""}
        </small>
      </span>
      {who === null ? null : (
        <span className={styles.votes}>
          <IconButton small label={`Take a vote from “${topic.text}”`} icon={Minus} onPress={() => vote(given - 1)} />
          <b className="num" aria-label={`${counted(given, "vote")} of yours`} role="img">
            {formatNumber(given)}
          </b>
          <IconButton
            small
            label={`Give a vote to “${topic.text}”`}
            icon={Plus}
            data-give=""
            onPress={() => vote(given + 1)}
          />
        </span>
      )}
    </li>
  );
}

const focusIn = (row: Element | null): void => row?.querySelector<HTMLElement>("[data-give]")?.focus();
