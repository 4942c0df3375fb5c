import { counted, formatNumber } from "../../../ui/format.ts";
import { useWallTimer } from "../use-wall-timer.ts";
import wall from "../wall.module.css";
import { Clock } from "../wall-aside.tsx";
import { type WallWidth, weight } from "../wall-fit.ts";
import {
  discussion,
  earlierActions,
  isRevealed,
  ownActions,
  type RetroPile,
  retroPiles,
  voters,
} from "./retro-model.ts";
import { asideWidth, fitLines, listHead, mainWidth, moreWords, room, type SceneLine, textHeight } from "./scene-fit.ts";
import { headHeight, SceneLines } from "./scene-lines.tsx";
import type { SceneProps } from "./scene-props.ts";
import styles from "./scenes.module.css";

/** A retrospective, stage by stage. Until the notes lie open it shows how many there are, whatever the stage says. */
export function RetroScene(props: SceneProps<"retro">) {
  const { sight, scene, width } = props;
  if (scene.stage === "last")
    return (
      <Actions
        title="Still open from last time"
        actions={earlierActions(sight, scene)}
        none="Nothing is left open from last time."
        width={width}
      />
    );
  if (scene.stage === "close")
    return (
      <Actions title="What we will do" actions={ownActions(sight, scene)} none="Nothing was agreed." width={width} />
    );
  if (scene.stage === "write" || !isRevealed(sight, scene)) return <Written piles={retroPiles(sight, scene)} />;
  if (scene.stage === "discuss") return <Discussed {...props} />;
  if (scene.stage === "group")
    return (
      <main className={styles.plain}>
        <Piles piles={retroPiles(sight, scene)} width={mainWidth(width, false)} />
      </main>
    );
  const people = voters(sight, scene);
  return (
    <main className={styles.scene}>
      <div className={styles.stage}>
        <Piles piles={retroPiles(sight, scene)} width={mainWidth(width)} />
      </div>
      <aside className={wall.aside} aria-label="Votes">
        <SceneLines
          title="Who votes"
          lines={people}
          fit={fitLines(people, asideWidth(width), room - listHead, 7)}
          one="person"
          none="Nobody is there to vote."
        />
      </aside>
    </main>
  );
}

interface ActionsProps {
  readonly title: string;
  readonly actions: readonly SceneLine[];
  readonly none: string;
  readonly width: WallWidth;
}

const Actions = ({ title, actions, none, width }: ActionsProps) => (
  <main className={styles.plain}>
    <SceneLines
      title={title}
      lines={actions}
      fit={fitLines(actions, mainWidth(width, false), room - listHead)}
      one="action"
      none={none}
    />
  </main>
);

/** Before the notes lie open: how many each column has. */
const Written = ({ piles }: { readonly piles: readonly RetroPile[] }) => (
  <main className={styles.plain}>
    <ol className={styles.columns}>
      {piles.map(({ column, name, notes }) => (
        <li key={column}>
          <h2 data-title>{name}</h2>
          <p className={styles.number}>{formatNumber(notes)}</p>
          <p className={styles.quiet}>{notes === 1 ? "note" : "notes"}</p>
        </li>
      ))}
    </ol>
    <p className={styles.quiet}>What they say, and who wrote them, is seen when all lie open.</p>
  </main>
);

/** What a column's name takes, on two lines. */
const COLUMN_HEAD = 8;
const COLUMN_GAP = 3;

function Piles({ piles, width }: { readonly piles: readonly RetroPile[]; readonly width: WallWidth }) {
  const own = (width - COLUMN_GAP * 3) / 4;
  return (
    <ol className={styles.columns}>
      {piles.map(({ column, name, topics }) => (
        <li key={column}>
          <h2>{name}</h2>
          <SceneLines lines={topics} fit={fitLines(topics, own, room - COLUMN_HEAD, 8)} one="topic" none="Nothing." />
        </li>
      ))}
    </ol>
  );
}

/** The share of the height that decisions may take before notes give way. */
const ACTIONS_SHARE = 0.45;

function Discussed({ sight, scene, platform, width }: SceneProps<"retro">) {
  const timer = useWallTimer(platform, "topic");
  const told = discussion(sight, scene);
  if (!told)
    return (
      <main className={styles.timer}>
        <p className={styles.quiet}>There is no topic to talk about.</p>
      </main>
    );
  const { text, facts, notes, actions, next } = told;
  const own = mainWidth(width);
  const rest = room - 4 - textHeight(text, own, [4.6, weight.strong], 4) - 3;
  const fitted = fitLines(actions, own, rest * ACTIONS_SHARE - headHeight(actions));
  const left = rest - (actions.length > 0 ? fitted.height + listHead : 0);
  return (
    <main className={styles.scene}>
      <div className={styles.stage}>
        <section aria-label="The topic">
          <p className={styles.facts}>{facts}</p>
          <h2 className={styles.topic} dir="auto" data-title>
            {text}
          </h2>
        </section>
        <SceneLines title="With it" lines={notes} fit={fitLines(notes, own, left - headHeight(notes))} one="note" />
        <SceneLines title="What we will do" lines={actions} fit={fitted} one="action" />
      </div>
      <aside className={wall.aside} aria-label="The topics">
        {timer ? (
          <>
            <h3>{timer.paused ? "This topic, paused" : "This topic"}</h3>
            <Clock timer={timer} />
            <p className={wall.of}>of {timer.length}</p>
          </>
        ) : null}
        {next.length > 0 ? (
          <SceneLines
            title="Next"
            lines={next}
            fit={fitLines(next, asideWidth(width), room - listHead - (timer ? 21 : 0) - moreWords, 7)}
            one="topic"
          />
        ) : (
          <h3>The last topic</h3>
        )}
        {next.length > 0 ? <p className="said-only">{counted(next.length, "topic")} to come</p> : null}
      </aside>
    </main>
  );
}
