import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { retroTopics } from "../../../../core/reports/retro.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { IconButton } from "../../../ui/button.tsx";
import { Confirm } from "../../../ui/confirm.tsx";
import { counted } from "../../../ui/format.ts";
import { CeremonyHead } from "../shared/ceremony-head.tsx";
import { startCeremonyClock } from "../shared/held-ceremony.ts";
import { CloseStage } from "./close-stage.tsx";
import { DiscussStage } from "./discuss-stage.tsx";
import { GroupStage } from "./group-stage.tsx";
import { LastStage } from "./last-stage.tsx";
import { PeopleStage } from "./people-stage.tsx";
import styles from "./retro.module.css";
import { type RetroStage, retroLocal, retroStages, takeUp, useRetro } from "./retro-local.ts";
import { endRetro, goOn, heldRetro, reveal, showStage, stageRetro, stepTopicTimer, topicTimer } from "./run-retro.ts";
import { VoteStage } from "./vote-stage.tsx";
import { WriteStage } from "./write-stage.tsx";

/** The retrospective while it is held: goal and clock on top, the stages, and the one that is on. */
export function RetroRun({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const begun = useRetro((state) => state.ceremony === ceremony.id);
  const stage = useRetro((state) => state.stage);
  useLayoutEffect(() => takeUp(tandem.session, ceremony), [tandem, ceremony]);
  const topic = useRetro((state) => state.topic);
  useEffect(() => {
    if (begun) stageRetro(tandem, ceremony.id, { stage, topic });
  }, [tandem, ceremony.id, begun, stage, topic]);
  // However it ends (its minutes, dropped, undone), the clock of its topic ends with it.
  useEffect(
    () => () => {
      if (heldRetro(tandem) === null && topicTimer(tandem)) stepTopicTimer(tandem, "end");
    },
    [tandem],
  );
  // A clicker goes on while somebody writes; what is written is kept.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !/^Page(Down|Up)$/u.test(event.key)) return;
    if (!event.target.matches('textarea, input[type="text"]:not([role])')) return;
    event.preventDefault();
    goOn(tandem, event.key === "PageDown" ? 1 : -1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the stages hold in its fields too
    <div className={styles.run} onKeyDown={onKeyDown}>
      <CeremonyHead
        ceremony={ceremony}
        onEnd={() => void endRetro(tandem)}
        onClock={() => startCeremonyClock(tandem, ceremony)}
      />
      <Stepper stage={stage} />
      {begun ? <Stage key={stage} stage={stage} ceremony={ceremony} /> : null}
      <Questions ceremony={ceremony} />
      <Announcer />
    </div>
  );
}

/** The stages as a way: each can be gone to, the present one is marked. */
function Stepper({ stage }: { readonly stage: RetroStage }) {
  const tandem = useTandem();
  return (
    <nav className={styles.stepper} aria-label="Stages">
      <ol>
        {retroStages.map(({ id, name }, index) => (
          <li key={id}>
            <AriaButton
              className={styles.step ?? ""}
              onPress={() => showStage(id)}
              {...(id === stage ? { "aria-current": "step" } : {})}
            >
              <span className="num">{index + 1}</span> {name}
            </AriaButton>
          </li>
        ))}
      </ol>
      <IconButton
        small
        label="Before"
        keys="PageUp"
        icon={ChevronLeft}
        isDisabled={stage === retroStages[0]?.id}
        onPress={() => goOn(tandem, -1)}
      />
      <IconButton
        small
        label="Go on"
        keys="PageDown"
        icon={ChevronRight}
        isDisabled={stage === retroStages.at(-1)?.id}
        onPress={() => goOn(tandem, 1)}
      />
    </nav>
  );
}

/** What is shown of a stage; when one begins and nothing in it asks for the focus, its heading takes it. */
function Stage({ stage, ceremony }: { readonly stage: RetroStage; readonly ceremony: CeremonyRecord }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = retroStages.find(({ id }) => id === stage)?.name ?? "";
  useEffect(() => {
    // Whoever pressed a button of the stages goes on from there.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.stage} data-stage={stage}>
      <h2 ref={heading} className="said-only" tabIndex={-1}>
        {name}
      </h2>
      {viewOf(stage, ceremony)}
    </div>
  );
}

function viewOf(stage: RetroStage, ceremony: CeremonyRecord): ReactNode {
  switch (stage) {
    case "people":
      return <PeopleStage ceremony={ceremony} />;
    case "last":
      return <LastStage ceremony={ceremony} />;
    case "write":
      return <WriteStage ceremony={ceremony} />;
    case "group":
      return <GroupStage ceremony={ceremony} />;
    case "vote":
      return <VoteStage ceremony={ceremony} />;
    case "discuss":
      return <DiscussStage ceremony={ceremony} />;
    case "close":
      return <CloseStage ceremony={ceremony} />;
  }
}

/** What is asked before it is done: revealing cannot be taken back in the room, nor can an end without it. */
function Questions({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const asks = useRetro((state) => state.asks);
  const count = useBoardValue(({ board }) => retroTopics(board, ceremony.id).length, [ceremony.id]);
  const close = () => retroLocal.setState({ asks: null });
  if (asks === "reveal")
    return (
      <Confirm
        title={`Reveal ${counted(count, "note")}?`}
        verb="Reveal"
        danger={false}
        onClose={close}
        onConfirm={() => {
          close();
          reveal(tandem);
        }}
      >
        Everybody sees what they say. Notes written later are seen at once.
      </Confirm>
    );
  if (asks === "end")
    return (
      <Confirm
        title="End without revealing?"
        verb="End all the same"
        onClose={close}
        onConfirm={() => {
          close();
          void endRetro(tandem, { asked: true });
        }}
      >
        {`${counted(count, "note")} lie face down. After the end they can no longer be revealed; the minutes only count them.`}
      </Confirm>
    );
  return null;
}

/** Reads out what the hand did; two equal sentences in a row are two. */
function Announcer() {
  const { id, text } = useRetro((state) => state.said);
  return (
    <div className="said-only" aria-live="assertive" aria-atomic="true" data-said={id}>
      <span key={id}>{text}</span>
    </div>
  );
}
