import type { Follower } from "../../session/follow-board.ts";
import { useWallKeys } from "./use-wall.ts";
import { Wall } from "./wall.tsx";

/** The wall's page: what is shown, and the clicker. */
export function RoomPage({ follower, zone }: { readonly follower: Follower; readonly zone: string }) {
  useWallKeys(follower.press);
  return <Wall follower={follower} zone={zone} />;
}
