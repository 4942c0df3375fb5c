import { createRoot } from "react-dom/client";
import "./ui/base.css";
import { deckPages } from "../core/reports/deck-pages.ts";
import { DeckPage } from "./features/deck/deck-page.tsx";
import { RoomPage } from "./features/room/room-page.tsx";
import { WallWords } from "./features/room/wall.tsx";
import { appInfo } from "./platform/app-info.ts";
import { createPlatform, wordsOf } from "./platform/bridge.ts";
import { followBoard } from "./session/follow-board.ts";
import { openWallLine } from "./session/wall-link.ts";
import { setFormatLocale } from "./ui/format.ts";

/*
 * The wall's window. It reads the board from the disk once and follows the window that writes from then on; what it may
 * ask of main is settled there, by its role.
 */

async function start(host: HTMLElement): Promise<void> {
  const platform = createPlatform();
  const [{ locale, zone }] = await Promise.all([
    appInfo(platform),
    // What fits is measured before it is drawn. Without the typeface it is measured in the one that is drawn.
    document.fonts.load("600 1em InterVariable").catch(() => []),
  ]);
  setFormatLocale(locale);
  const follower = followBoard({
    line: openWallLine(),
    load: (board) => platform.ask("boards.load", { board }),
    wordsOf,
  });
  createRoot(host).render(
    <RoomPage
      follower={follower}
      platform={platform}
      zone={zone}
      locale={locale}
      drawDeckPage={(data, number) => {
        const pages = deckPages(data.review, data.locale);
        const page = pages[number - 1];
        return page ? <DeckPage page={page} data={data} number={number} count={pages.length} /> : null;
      }}
    />,
  );
}

const host = document.getElementById("root");
if (host)
  start(host).catch((error: unknown) => {
    createRoot(host).render(<WallWords words={wordsOf(error)} />);
  });
