import { standupQuestions } from "../../../../core/document/ceremony-records.ts";
import { cx } from "../../../ui/cx.ts";
import { formatNumber } from "../../../ui/format.ts";
import { useWallTimer, type WallSpeaker } from "../use-wall-timer.ts";
import wall from "../wall.module.css";
import { Clock, Track } from "../wall-aside.tsx";
import { lines, weight } from "../wall-fit.ts";
import { fitLines, listHead, mainWidth, room } from "./scene-fit.ts";
import { SceneLines } from "./scene-lines.tsx";
import type { SceneProps } from "./scene-props.ts";
import styles from "./scenes.module.css";
import { speakersModel } from "./speakers-model.ts";

/** Who has the floor: their name large, the questions, their cards; beside it their share of the time and who is next. */
export function SpeakersScene({ sight, scene, platform, width }: SceneProps<"speakers">) {
  const timer = useWallTimer(platform, "standup");
  const model = speakersModel(sight, scene, timer?.speaker?.id ?? null);
  const { name, sales, at, of, cards, next } = model;
  const own = mainWidth(width);
  const above =
    6.7 * lines(name, own, [6, weight.strong], 2) +
    (sales ? 3.6 : 0) +
    standupQuestions.reduce((sum, { words }) => sum + 4 * lines(words, own - 4, [2.6, weight.medium]), 0) +
    2 * 2.4;
  const speaker = timer?.speaker ?? null;
  return (
    <main className={styles.scene}>
      <div className={styles.stage}>
        <section aria-label={name} aria-current="step">
          <h2 className={styles.name} data-title>
            {name || "Nobody is there to speak"}
          </h2>
          {sales ? <p className={styles.role}>stands for sales</p> : null}
        </section>
        <ol className={styles.questions}>
          {standupQuestions.map(({ question, words }) => (
            <li key={question}>{words}</li>
          ))}
        </ol>
        <SceneLines
          title="Their cards"
          lines={cards}
          fit={fitLines(cards, own, room - above - listHead)}
          one="card"
          none="No card that is ready, active or waiting is theirs."
        />
      </div>
      <aside className={wall.aside} aria-label="The round">
        {speaker ? <Share speaker={speaker} /> : timer ? <Clock timer={timer} /> : null}
        <p className={wall.of}>{`speaker ${formatNumber(at + 1)} of ${formatNumber(of)}`}</p>
        {next.length > 0 ? <NextList names={next} /> : <h3>The last speaker</h3>}
      </aside>
    </main>
  );
}

/** What is left of the share of who has the floor. */
const Share = ({ speaker }: { readonly speaker: WallSpeaker }) => (
  <>
    <h3>{speaker.over ? "Over their share by" : "Left of their share"}</h3>
    <p className={cx(wall.big, speaker.over && wall.over)} role="timer" aria-label={`Share of ${speaker.name}`}>
      {speaker.clock}
    </p>
    <Track label="Share used" value={speaker.ran} max={1} />
  </>
);

/** How many names fit below the clock. */
const NAMES = 8;

function NextList({ names }: { readonly names: readonly string[] }) {
  const rest = names.length - NAMES;
  return (
    <>
      <h3>Next</h3>
      <ol className={styles.names}>
        {names.slice(0, rest > 1 ? NAMES : NAMES + 1).map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and each has a place
          <li key={index}>{name}</li>
        ))}
      </ol>
      {rest > 1 ? <p className={wall.of}>{`and ${formatNumber(rest)} more`}</p> : null}
    </>
  );
}
