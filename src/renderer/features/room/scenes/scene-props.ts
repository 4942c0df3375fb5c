import type { Platform } from "../../../platform/bridge.ts";
import type { Scene } from "../../../session/wall-link.ts";
import type { WallWidth } from "../wall-fit.ts";
import type { Sight } from "../wall-model.ts";

/** What a scene is drawn from. */
export interface SceneProps<Kind extends Scene["kind"]> {
  readonly sight: Sight;
  readonly scene: Extract<Scene, { kind: Kind }>;
  readonly platform: Platform;
  readonly width: WallWidth;
}
