import { useStore } from "zustand";
import type { Platform } from "../../platform/bridge.ts";
import type { Follower } from "../../session/follow-board.ts";
import { FocusColumn } from "./focus-column.tsx";
import { Overview } from "./overview.tsx";
import { WallScene } from "./scenes/wall-scene.tsx";
import { useWallClock, useWallWidth } from "./use-wall.ts";
import styles from "./wall.module.css";
import { WallAside } from "./wall-aside.tsx";
import { type DrawDeckPage, WallDeck } from "./wall-deck.tsx";
import { WallFrame } from "./wall-frame.tsx";
import { wallModel } from "./wall-model.ts";
import { WallSummary } from "./wall-summary.tsx";

export interface WallProps {
  readonly follower: Follower;
  readonly platform: Platform;
  /** IANA name of the zone in which days begin and end. */
  readonly zone: string;
  readonly locale: string;
  /** The deck is another part of the app; whoever puts the page together lends it. */
  readonly drawDeckPage: DrawDeckPage;
}

/** The wall: what the facilitator shows, drawn to be read from the back of the room. */
export function Wall({ follower, platform, zone, locale, drawDeckPage }: WallProps) {
  // Every change gives the store a new state, so that a board that is one container is drawn again.
  const { board, indexes, showing, trouble } = useStore(follower.store);
  const now = useWallClock();
  const width = useWallWidth();
  if (board && showing?.deck)
    return <WallDeck {...{ board, showing, now, zone, locale }} deck={showing.deck} draw={drawDeckPage} />;
  if (board && indexes && showing?.scene) {
    const sight = { board, indexes, showing, now, zone };
    return <WallScene sight={sight} scene={showing.scene} platform={platform} width={width} />;
  }
  const model = board && indexes && showing ? wallModel({ board, indexes, showing, now, zone }) : null;
  if (!model || !showing) return <WallWords words={trouble ?? (showing && !board ? "No board is open." : "")} />;
  return (
    <WallFrame
      kind={model.focus ? "walk" : "overview"}
      facts={model}
      platform={platform}
      // Beside a card in focus it stands with the walk.
      clock={model.focus ? null : "any"}
      words="right to left, oldest first"
      curtain={showing.curtain}
    >
      {model.focus ? (
        <main className={styles.walk}>
          <WallSummary columns={model.columns} focus={model.focus.id} />
          <FocusColumn column={model.focus} focus={showing.focus} width={width} />
          <WallAside model={model} showing={showing} platform={platform} />
        </main>
      ) : (
        <main className={styles.overview}>
          <WallSummary columns={model.columns} focus={null} />
          <Overview columns={model.columns} width={width} />
        </main>
      )}
    </WallFrame>
  );
}

/** The wall while it has nothing to show, with the reason where there is one. */
export const WallWords = ({ words }: { readonly words: string }) => (
  <main className={styles.waiting}>
    <h1>Tandem</h1>
    <p role="status">{words}</p>
  </main>
);
