import { useStore } from "zustand";
import { useWallKeys } from "./use-wall.ts";
import { WallBoard } from "./use-wall-timer.ts";
import { Wall, type WallProps } from "./wall.tsx";

/** The wall's page: what is shown, and the clicker. */
export function RoomPage(props: WallProps) {
  useWallKeys(props.follower.press);
  const board = useStore(props.follower.store, (state) => state.boardId);
  return (
    <WallBoard value={board}>
      <Wall {...props} />
    </WallBoard>
  );
}
