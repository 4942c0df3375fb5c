import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import type { WalkOptions, WalkStep } from "../../core/reports/board-walk.ts";
import type { AppliedChange } from "./session.ts";

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
  | { readonly kind: "show"; readonly showing: Showing };

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
