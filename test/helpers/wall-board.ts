import { type BoardSnapshot, snapshotOf } from "../../src/core/change/snapshot.ts";
import { boardUpdate } from "../../src/core/commands/board-update.ts";
import { cardAdd } from "../../src/core/commands/card-add.ts";
import { columnAdd } from "../../src/core/commands/column-add.ts";
import { laneAdd } from "../../src/core/commands/lane-add.ts";
import { boardWalk, usualWalk } from "../../src/core/reports/board-walk.ts";
import { BenchBoard } from "./bench-board.ts";

const words = [
  "Landing page",
  "Newsletter",
  "Case study",
  "Webinar",
  "Trade fair",
  "Partner mail",
  "Price list",
  "Podcast",
];

/** A title of exactly 60 characters, unlike every other. */
export const longTitle = (number: number): string =>
  `${words[number % words.length]} ${number}: the second version for the customers in the north of Europe`.slice(0, 60);

/** Where the 40 cards stand: 5 that are not begun, 5 that are done, 30 that a standup hears. */
const plan = [
  ["backlog", 5],
  ["ready", 8],
  ["doing", 8],
  ["Review", 7],
  ["waiting", 7],
  ["done", 5],
] as const;

/** A board of 6 columns, 4 lanes and 40 cards with titles of 60 characters, and the order in which 30 are walked. */
export function wallBoard(): { readonly snapshot: BoardSnapshot; readonly walk: readonly string[] } {
  const bench = new BenchBoard();
  bench.ctx.now = Date.now() - 6 * 86_400_000;
  bench.do(boardUpdate, { fields: { name: "Spring campaign" } });
  bench.do(columnAdd, { name: "Review", stage: "active", before: "waiting" });
  bench.do(laneAdd, { name: "Content", kind: "custom", colour: "green", before: null });
  bench.do(laneAdd, { name: "Urgent", kind: "expedite", colour: "red", before: null });
  const named = (records: ReadonlyMap<string, { id: string; name: string }>, name: string) =>
    [...records.values()].find((record) => record.id === name || record.name === name)?.id ?? "";
  const lanes = [...bench.board.tables.lane.keys()];
  const members = [...bench.board.tables.member.keys()];
  let number = 0;
  for (const [column, count] of plan)
    for (let at = 0; at < count; at += 1) {
      number += 1;
      bench.ctx.now += 3_600_000;
      const lane = lanes[at % lanes.length] as string;
      bench.do(cardAdd, {
        titles: [longTitle(number)],
        column: named(bench.board.tables.column, column),
        lane,
        at: "bottom",
        fields: {
          points: (number % 5) + 1,
          value: 12_000 + number,
          requester: lane === "sales" ? "Rosa Marin" : "",
          assignees: [members[number % members.length] as string],
        },
      });
    }
  const walk = boardWalk(bench.board, usualWalk).map((id) => bench.board.tables.card.get(id)?.title ?? "");
  return { snapshot: snapshotOf(bench.board, "wall", 0), walk };
}
