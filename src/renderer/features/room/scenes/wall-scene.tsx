import type { ReactNode } from "react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { activeSprint } from "../../../../core/document/queries.ts";
import type { ReviewStep } from "../../../../core/reports/review-agenda.ts";
import type { TimerView } from "../../../platform/bridge.ts";
import type { RetroScene as RetroStage, Scene } from "../../../session/wall-link.ts";
import { WallFrame } from "../wall-frame.tsx";
import { wallFacts } from "../wall-model.ts";
import { RetroScene } from "./retro-scene.tsx";
import { ReviewScene } from "./review-scene.tsx";
import type { SceneProps } from "./scene-props.ts";
import { SpeakersScene } from "./speakers-scene.tsx";
import { TimerScene } from "./timer-scene.tsx";

interface WallSceneProps extends Omit<SceneProps<"timer">, "scene"> {
  readonly scene: Scene;
}

/** A part of a ceremony on the wall, between the goal and the impediments. */
export function WallScene({ sight, scene, platform, width }: WallSceneProps) {
  const { board, showing } = sight;
  const ceremony = scene.kind === "timer" ? undefined : board.tables.ceremony.get(scene.ceremony);
  const sprint = board.tables.sprint.get(ceremony?.sprint ?? "") ?? activeSprint(board);
  // The goal in the middle of the wall need not stand above it as well.
  const told = scene.kind === "review" && scene.step === "goal" ? sprint && { ...sprint, goal: "" } : sprint;
  return (
    <WallFrame
      kind={scene.kind}
      facts={wallFacts(sight, told)}
      platform={platform}
      clock={clockOf(scene, ceremony)}
      words={wordsOf(scene)}
      curtain={showing.curtain}
    >
      {drawn({ sight, scene, platform, width })}
    </WallFrame>
  );
}

function drawn({ scene, ...rest }: WallSceneProps): ReactNode {
  switch (scene.kind) {
    case "speakers":
      return <SpeakersScene {...rest} scene={scene} />;
    case "retro":
      return <RetroScene {...rest} scene={scene} />;
    case "review":
      return <ReviewScene {...rest} scene={scene} />;
    default:
      return <TimerScene platform={rest.platform} />;
  }
}

/** The clock of the ceremony itself; a topic's, a speaker's and a lonely one stand in the scene. */
const clockOf = (scene: Scene, ceremony: CeremonyRecord | undefined): TimerView["kind"] | null =>
  scene.kind === "timer" ? null : (ceremony?.kind ?? null);

const retroWords: Readonly<Record<RetroStage, string>> = {
  last: "Retrospective: what was to be done since the last one",
  write: "Retrospective: everybody writes",
  group: "Retrospective: what belongs together",
  vote: "Retrospective: votes",
  discuss: "Retrospective: one topic after the other",
  close: "Retrospective: what we will do",
};
const reviewWords: Readonly<Record<ReviewStep, string>> = {
  goal: "Review: the goal",
  done: "Review: what was done",
  results: "Review: how the goal came out",
  feedback: "Review: feedback",
  open: "Review: what was not done, and why",
  next: "Review: what comes next",
};

function wordsOf(scene: Scene): string {
  switch (scene.kind) {
    case "speakers":
      return "Standup, speaker by speaker";
    case "retro":
      return retroWords[scene.stage];
    case "review":
      return reviewWords[scene.step];
    default:
      return "The clock";
  }
}
