import { type ReactNode, useEffect } from "react";
import { markMoment } from "../session/marks.ts";
import { type Tandem, TandemContext } from "./tandem.ts";

/** Gives components their Tandem. */
export function TandemProvider({ tandem, children }: { readonly tandem: Tandem; readonly children: ReactNode }) {
  useEffect(() => markPaints(tandem), [tandem]);
  return <TandemContext value={tandem}>{children}</TandemContext>;
}

/** Marks the moment after the frame that shows a change: React has committed, the browser has painted. */
function markPaints({ session }: Tandem): () => void {
  let waiting = false;
  const markNext = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        waiting = false;
        markMoment("painted");
        port1.close();
      };
      port2.postMessage(null);
    });
  };
  if (session.store.getState().boardId !== null) markNext();
  return session.store.subscribe((state, before) => {
    if (state.version !== before.version) markNext();
  });
}
