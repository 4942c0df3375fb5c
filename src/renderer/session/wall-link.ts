import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import type { WalkOptions, WalkStep } from "../../core/reports/board-walk.ts";
import type { RetroPart } from "../../core/reports/retro.ts";
import type { ReviewStop } from "../../core/reports/review-agenda.ts";
import type { AppliedChange } from "./session.ts";

/** Where a retrospective stands on the wall. Notes are counted, never shown, until the ceremony's notes are revealed. */
export type RetroScene = RetroPart | "close";

/**
 * A part of a ceremony in place of the board. It names records and no words: the wall reads those from its own copy of the
 * board, so that what must not be seen yet is never sent to be drawn.
 */
export type Scene =
  /** Who has the floor: the ceremony's speaker `at`, from 0; a clock with speakers knows better and is believed. */
  | { readonly kind: "speakers"; readonly ceremony: string; readonly at: number }
  /** `topic`: the sticky that leads the topic talked about, in stage `discuss`. */
  | { readonly kind: "retro"; readonly ceremony: string; readonly stage: RetroScene; readonly topic: string | null }
  /** `card`: the finished card in focus, in step `done`. */
  | ({ readonly kind: "review"; readonly ceremony: string } & ReviewStop)
  /** The clock that matters most, and nothing else. */
  | { readonly kind: "timer" };

/** What the facilitator shows on the wall. `focus` null: the board as a whole. */
export interface Showing {
  readonly focus: string | null;
  /** The turn of the card in focus, from 1; 0 without one. */
  readonly turn: number;
  readonly turns: number;
  readonly next: string | null;
  /** Closed, it hides values and the names of requesters. */
  readonly curtain: boolean;
  readonly walk: WalkOptions;
  /** The review deck in place of the board: of which sprint (null: all work), and which of its pages, from 1. */
  readonly deck: { readonly sprint: string | null; readonly page: number; readonly pages: number } | null;
  /** A part of a ceremony, or the clock, in place of the board. */
  readonly scene: Scene | null;
}

/** What the window that writes tells the wall. */
export type ToWall =
  /** The board that is open, and how many changes it has seen. `snapshot` where the disk is behind for good. */
  | {
      readonly kind: "board";
      readonly board: string | null;
      readonly seq: number;
      readonly snapshot: BoardSnapshot | null;
    }
  | ({ readonly kind: "change" } & AppliedChange)
  /** What is shown of a board; it waits for that board where the wall still has another. */
  | { readonly kind: "show"; readonly board: string | null; readonly showing: Showing };

/** What a key pressed at the wall asks for. */
export type WallKey = WalkStep | "curtain" | "stop";

/** What the wall says back: that it is there, or which key was pressed. It has no way to say more. */
export type FromWall = { readonly kind: "hello" } | { readonly kind: "key"; readonly key: WallKey };

/** One end of the line between the two windows. */
export interface Line<Out, In> {
  send(message: Out): void;
  /** Takes the place of the listener before. */
  listen(listener: (message: In) => void): void;
  close(): void;
}

const toWall = "tandem:to-wall";
const fromWall = "tandem:from-wall";

function line<Out, In>(out: string, into: string): Line<Out, In> {
  const sending = new BroadcastChannel(out);
  const hearing = new BroadcastChannel(into);
  return {
    send: (message) => sending.postMessage(message),
    listen: (listener) => {
      hearing.onmessage = ({ data }: MessageEvent<In>) => listener(data);
    },
    close: () => {
      sending.close();
      hearing.close();
    },
  };
}

/** The facilitator's end. */
export const openWriterLine = (): Line<ToWall, FromWall> => line(toWall, fromWall);
/** The wall's end. */
export const openWallLine = (): Line<FromWall, ToWall> => line(fromWall, toWall);
