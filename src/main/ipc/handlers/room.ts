import type { RoomWindow } from "../../windows/room-window.ts";
import type { Handlers } from "../answer.ts";

type RoomChannel = Extract<keyof Handlers, `room.${string}`>;

/** Answers what the facilitator asks of the wall's window. */
export function roomHandlers(
  room: Pick<RoomWindow, "displays" | "open" | "close" | "state">,
): Pick<Handlers, RoomChannel> {
  return {
    "room.displays": () => room.displays(),
    "room.open": ({ display }) => room.open(display),
    "room.close": () => room.close(),
    "room.state": () => room.state,
  };
}
