import { useEffect } from "react";
import { Logo } from "../features/frame/rail.tsx";
import { Trouble } from "../features/welcome/trouble.tsx";
import type { Platform } from "../platform/bridge.ts";

interface StartFailureProps {
  readonly words: string;
  readonly platform: Platform;
}

/** The window when the stores cannot be opened: what happened, what was kept, what to do. It can be closed. */
export function StartFailure({ words, platform }: StartFailureProps) {
  useEffect(() => platform.on("app.closing", () => void platform.ask("app.readyToClose", null)), [platform]);
  return <Trouble title="Tandem could not start" logo={<Logo large />} words={words} />;
}
