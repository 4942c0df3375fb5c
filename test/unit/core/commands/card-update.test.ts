import { beforeEach, describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardTag } from "../../../../src/core/commands/card-tag.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { labelAdd } from "../../../../src/core/commands/label-add.ts";
import { sprintClose } from "../../../../src/core/commands/sprint-close.ts";
import { sprintSave } from "../../../../src/core/commands/sprint-save.ts";
import { sprintStart } from "../../../../src/core/commands/sprint-start.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

describe("card.update", () => {
  let bench: BenchBoard;
  const update = (titles: string[], fields: object) => ({ cards: bench.ids(...titles), fields });
  const tie = (card: string, relation = "waits-for") => ({
    id: `to-${card}`,
    relation,
    card: bench.card(card).id,
    url: null,
    title: "",
  });
  beforeEach(() => {
    bench = new BenchBoard();
    bench.do(cardAdd, { titles: ["a", "b", "c"], column: "ready", lane: "campaign", at: "bottom" });
  });

  it("changes several cards as one change that names only what differs", () => {
    bench.do(cardUpdate, update(["a"], { points: 3 }));
    bench.do(cardUpdate, update(["a", "b"], { points: 3, value: 8 }));
    const change = bench.changes.at(-1);
    expect(change?.updated.map(({ to }) => to)).toEqual([{ value: 8 }, { points: 3, value: 8 }]);
    expect(change?.label).toBe("Changed the value and points of 2 cards");
  });

  it("retags cards in the same change", () => {
    bench.do(labelAdd, { name: "mail", colour: "pink" });
    const label = bench.changes.at(-1)?.added[0]?.id ?? "";
    bench.do(cardUpdate, { ...update(["a", "b"], { points: 5 }), tags: { add: { labels: [label] }, remove: {} } });
    expect(bench.card("a")).toMatchObject({ points: 5, labels: [label] });
    bench.do(cardUpdate, { ...update(["a"], {}), tags: { add: {}, remove: { labels: [label] } } });
    expect(bench.card("a").labels).toEqual([]);
    expect(bench.card("b").labels).toEqual([label]);
  });

  it("has nothing to do where all is so already", () => {
    expect(bench.refused(cardUpdate, update(["a"], { title: " a ", points: null })).code).toBe("nothing-to-do");
  });

  it("names a new title in the label", () => {
    expect(bench.do(cardUpdate, update(["a"], { title: "Banner" })).label).toBe("Renamed “a” to “Banner”");
  });

  it("refuses a start after the due date, also when only one of them comes", () => {
    bench.do(cardUpdate, update(["a"], { dueDate: "2017-05-10" }));
    const refusal = bench.refused(cardUpdate, update(["a"], { startDate: "2017-05-11" }));
    expect(refusal.message).toContain("would start (2017-05-11) after it is due (2017-05-10)");
    bench.do(cardUpdate, update(["a"], { startDate: "2017-05-10" }));
  });

  it("refuses an epic that would contain itself, with the path", () => {
    bench.do(cardUpdate, update(["b"], { epic: bench.card("a").id }));
    bench.do(cardUpdate, update(["c"], { epic: bench.card("b").id }));
    const refusal = bench.refused(cardUpdate, update(["a"], { epic: bench.card("c").id }));
    expect(refusal.code).toBe("cycle");
    expect(refusal.message).toContain("“a” → “c” → “b” → “a”");
    expect(bench.refused(cardUpdate, update(["a"], { epic: bench.card("a").id })).code).toBe("cycle");
  });

  it("refuses cards that would wait for each other, with the path", () => {
    bench.do(cardUpdate, update(["a"], { links: [tie("b")] }));
    bench.do(cardUpdate, update(["b"], { links: [tie("c")] }));
    const refusal = bench.refused(cardUpdate, update(["c"], { links: [tie("a")] }));
    expect(refusal.code).toBe("cycle");
    expect(refusal.message).toContain("“c” → “a” → “b” → “c”");
    bench.do(cardUpdate, update(["c"], { links: [tie("a", "relates")] }));
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "http://example.org",
    "file:///etc/passwd",
    "https://user:secret@example.org/",
    "https://user@example.org",
    "https:example.org",
    "https://exa mple.org",
    "https://example.org/\u202Egnp.exe",
    "\\\\server\\share",
    "app://tandem/index.html",
    "mailto:",
    "",
  ])("refuses the link %j", (url) => {
    const link = { id: "l", relation: "page", card: null, url, title: "" };
    expect(bench.refused(cardUpdate, update(["a"], { links: [link] })).code).toBe("invalid");
  });

  it.each([
    "https://example.org",
    "https://example.org:8443/a?b=c#d@e",
    "mailto:sales@example.org?subject=hi",
    "https://münchen.example/ü",
  ])("keeps the link %j", (url) => {
    bench.do(cardUpdate, update(["a"], { links: [{ id: "l", relation: "page", card: null, url, title: "" }] }));
    expect(bench.card("a").links[0]?.url).toBe(url);
  });

  it("takes no card into a closed sprint, and none that is done out of one", () => {
    bench.do(sprintSave, { sprint: null, fields: { name: "Sprint 1" } });
    const sprint = [...bench.board.tables.sprint.keys()][0] as string;
    bench.do(cardUpdate, update(["a", "b"], { sprint }));
    bench.do(cardMove, { cards: bench.ids("a"), column: "done", lane: "campaign", before: null });
    bench.do(sprintStart, { sprint });
    bench.do(sprintClose, { sprint, rest: "stays" });
    expect(bench.refused(cardUpdate, update(["c"], { sprint })).message).toContain("Sprint 1 is closed");
    expect(bench.refused(cardUpdate, update(["a"], { sprint: null })).message).toContain("never changes");
    expect(bench.card("b").sprint).toBeNull();
  });

  it("refuses two checklist lines of one id", () => {
    const line = { id: "x", text: "t", done: false, group: "" };
    expect(bench.refused(cardUpdate, update(["a"], { checklist: [line, line] })).code).toBe("invalid");
  });

  it("keeps a long description and refuses one past a million characters", () => {
    bench.do(cardUpdate, update(["a"], { description: "*".repeat(50_000) }));
    const refusal = bench.refused(cardUpdate, update(["a"], { description: "x".repeat(1_000_001) }));
    expect(refusal.message).toContain("The description is too long: 1000001 characters, 1000000 at most.");
  });

  it("card.tag adds and takes off, and leaves the rest of each card's", () => {
    for (const name of ["mail", "fair"]) bench.do(labelAdd, { name, colour: "teal" });
    const [mail, fair] = [...bench.board.tables.label.keys()] as [string, string];
    bench.do(cardTag, { cards: bench.ids("a"), add: { labels: [mail], assignees: ["ana"] }, remove: {} });
    bench.do(cardTag, { cards: bench.ids("a", "b"), add: { labels: [fair, fair] }, remove: { assignees: ["ana"] } });
    expect(bench.card("a")).toMatchObject({ labels: [mail, fair], assignees: [] });
    expect(bench.card("b").labels).toEqual([fair]);
    const again = { cards: bench.ids("b"), add: { labels: [fair] }, remove: {} };
    expect(bench.refused(cardTag, again).code).toBe("nothing-to-do");
    expect(bench.refused(cardTag, { ...again, add: { labels: ["gone"] } }).code).toBe("not-found");
  });
});
