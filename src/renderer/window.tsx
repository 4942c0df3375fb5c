import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { StartFailure } from "./app/start-failure.tsx";
import { TandemProvider } from "./binding/tandem-provider.tsx";
import { platform, tandem as starting } from "./early-start.ts";
import { comeBack, keepPlace } from "./features/ceremony/come-back.ts";
import { wordsOf } from "./platform/bridge.ts";
import { setFormatLocale } from "./ui/format.ts";

const host = document.getElementById("root");
if (host) void start(host);

/** Wires the window and shows it; where the stores cannot be opened, says why instead. */
async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  try {
    const tandem = await starting;
    setFormatLocale(tandem.info.locale);
    // Before anything is drawn, so that the board does not stand there for a moment.
    comeBack(tandem);
    keepPlace(tandem);
    root.render(
      <TandemProvider tandem={tandem}>
        <App />
      </TandemProvider>,
    );
  } catch (error) {
    root.render(<StartFailure words={wordsOf(error)} platform={platform} />);
  }
}
