import { useWallKeys } from "./use-wall.ts";
import { Wall, type WallProps } from "./wall.tsx";

/** The wall's page: what is shown, and the clicker. */
export function RoomPage(props: WallProps) {
  useWallKeys(props.follower.press);
  return <Wall {...props} />;
}
