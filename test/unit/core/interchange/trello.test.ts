import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cellCards, columnsOf } from "../../../../src/core/document/queries.ts";
import { checkRecords } from "../../../../src/core/interchange/check-records.ts";
import { textFromBytes } from "../../../../src/core/interchange/text-from-bytes.ts";
import { readTrello, type TrelloImport } from "../../../../src/core/interchange/trello.ts";

const bytesOf = (name: string) => readFileSync(`test/fixtures/trello/${name}.json`);
const read = (text: string, zone = "UTC"): TrelloImport => {
  const result = readTrello(text, zone);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const refusal = (text: string) => {
  const result = readTrello(text, "UTC");
  return result.ok ? "it was read" : result.error.message;
};
const records = <T extends TrelloImport["records"][number]["type"]>(from: TrelloImport, type: T) =>
  from.records.filter((record): record is Extract<typeof record, { type: T }> => record.type === type);

describe("the export of 2019", () => {
  const text = bytesOf("trello-test-drive").toString("utf8");
  const imported = read(text);
  const lines = imported.losses.map((loss) => loss.message);

  test("comes whole: lists, cards, checklists, archived cards, comments, attachments and moves", () => {
    expect(imported.boardName).toBe("Test Drive");
    expect(imported.source).toBe("trello:5ca3d99a0378a65090e676ca");
    expect(imported.counts).toEqual({
      lists: 18,
      archivedLists: 12,
      cards: 122,
      archivedCards: 78,
      labels: 8,
      members: 11,
      checklists: 14,
      checkItems: 62,
      comments: 93,
      attachments: 59,
      moves: 177,
    });
    expect(records(imported, "transition")).toHaveLength(122 + 177);
  });

  test("is a lawful board whose moves end where the cards stand", () => {
    const board = checkRecords(imported.records);
    for (const card of board.tables.card.values()) {
      const own = [...board.tables.transition.values()].filter((one) => one.card === card.id);
      const last = own.reduce((newest, one) => (one.at >= newest.at ? one : newest));
      expect(last.to.column).toBe(card.place.column);
      expect(own.filter((one) => one.from === null)).toHaveLength(1);
    }
  });

  test("shows the open lists in order, with the stages their names speak of", () => {
    const columns = columnsOf(checkRecords(imported.records));
    expect(columns.map((column) => [column.name, column.stage])).toEqual([
      ["Backlog/Future Work/Ideas", "backlog"],
      ["To Do", "ready"],
      ["In Progress", "active"],
      ["Ready to merge", "waiting"],
      ["Ready for QA", "waiting"],
      ["Done", "done"],
    ]);
  });

  test("keeps the order of the cards in their lists", () => {
    const raw = JSON.parse(text) as { cards: { id: string; idList: string; pos: number; closed: boolean }[] };
    const board = checkRecords(imported.records);
    for (const column of columnsOf(board)) {
      const there = raw.cards.filter((card) => `trello:${card.idList}` === column.id && !card.closed);
      const sorted = there.toSorted((a, b) => a.pos - b.pos).map((card) => `trello:${card.id}`);
      expect(cellCards(board, column.id, "trello:5ca3d99a0378a65090e676ca:lane").map((card) => card.id)).toEqual(
        sorted,
      );
    }
  });

  test("takes creation from its action, else from the first eight hex digits of the id", () => {
    const cards = new Map(records(imported, "card").map((card) => [card.id, card]));
    expect(cards.get("trello:5ca52e6023657e82e1f28509")?.createdAt).toBe(0x5ca52e60 * 1_000);
    const raw = JSON.parse(text) as { actions: { type: string; date: string; data: { card: { id: string } } }[] };
    const action = raw.actions.find((one) => one.type === "createCard");
    expect(cards.get(`trello:${action?.data.card.id}`)?.createdAt).toBe(Date.parse(action?.date ?? ""));
  });

  test("says line by line what does not come along", () => {
    expect(lines).toEqual([
      expect.stringContaining("12 archived lists are not shown as columns"),
      expect.stringContaining("The creation of 49 cards is not among the actions"),
      expect.stringContaining("40 comments on 13 cards are not in the file"),
      expect.stringContaining("19 uploaded files stay on Trello"),
      expect.stringContaining("25 cards with a due or start date: the day is kept"),
      expect.stringContaining("5 cards with a cover picture"),
      expect.stringContaining("Settings of 1 power-up"),
      expect.stringContaining("657 entries of the activity log"),
    ]);
  });

  test("gives the same records each time, and days by the zone asked for", () => {
    expect(read(text).records).toEqual(imported.records);
    const dueIn = (zone: string) => records(read(text, zone), "card").find((card) => card.dueDate !== null);
    expect(dueIn("UTC")?.dueDate).toBe("2019-04-26");
    expect(dueIn("Pacific/Auckland")?.dueDate).toBe("2019-04-27");
  });
});

describe("the export of 2015, in Japanese and without a list of labels", () => {
  const imported = read(bytesOf("trello-japanese-2015").toString("utf8"));

  test("comes whole, with labels read from the cards", () => {
    expect(imported.counts).toEqual({
      lists: 5,
      archivedLists: 1,
      cards: 67,
      archivedCards: 1,
      labels: 2,
      members: 3,
      checklists: 0,
      checkItems: 0,
      comments: 4,
      attachments: 0,
      moves: 71,
    });
    const labelled = records(imported, "card").flatMap((card) => card.labels);
    expect(
      records(imported, "label").map((label) => [label.name, labelled.filter((id) => id === label.id).length]),
    ).toEqual([
      ["機能", 40],
      ["バグ", 9],
    ]);
    checkRecords(imported.records);
  });

  test("knows the stages by their Japanese names", () => {
    expect(imported.columns.map((column) => [column.name, column.stage, column.by])).toEqual([
      ["やりたいこと", "backlog", "name"],
      ["やること", "ready", "name"],
      ["作業中", "active", "name"],
      ["クローズ", "done", "name"],
      ["中止", "backlog", "name"],
    ]);
  });
});

describe("small exports", () => {
  const id = (mark: string) => `5ca3d99a0378a65090e6${mark.padStart(4, "0")}`;
  const list = (mark: string, more: object = {}) => ({
    id: id(mark),
    name: `List ${mark}`,
    closed: false,
    pos: 1,
    ...more,
  });
  const card = (mark: string, inList: string, more: object = {}) => ({
    id: id(mark),
    name: `Card ${mark}`,
    idList: id(inList),
    pos: 1,
    ...more,
  });
  const small = (more: object = {}) =>
    JSON.stringify({ id: id("b"), name: "Small", lists: [list("1")], cards: [card("c1", "1")], ...more });
  const move = (mark: string, of: string, from: string, to: string, date: string) => ({
    id: id(mark),
    type: "updateCard",
    date,
    memberCreator: { id: id("a"), fullName: "Ada" },
    data: {
      card: { id: id(of) },
      listBefore: { id: id(from), name: `List ${from}` },
      listAfter: { id: id(to), name: `List ${to}` },
    },
  });

  test("moves through lists that are gone keep a deleted column; moves of cards that are gone are said to be lost", () => {
    const imported = read(
      small({
        actions: [
          move("e2", "c1", "9", "1", "2020-01-02T00:00:00Z"),
          move("e3", "c9", "1", "9", "2020-01-03T00:00:00Z"),
        ],
      }),
    );
    const gone = records(imported, "column").find((column) => column.id === `trello:${id("9")}`);
    expect(gone).toMatchObject({ name: "List 9", deletedAt: expect.any(Number) });
    expect(records(imported, "transition").map((one) => [one.from?.column, one.to.column, one.by])).toEqual([
      [undefined, `trello:${id("9")}`, ""],
      [`trello:${id("9")}`, `trello:${id("1")}`, "Ada"],
    ]);
    const lines = imported.losses.map((loss) => loss.message).join("\n");
    expect(lines).toContain(
      "1 list that is no longer on the board is not shown; the moves through it are kept: “List 9”.",
    );
    expect(lines).toContain("1 move of cards that are no longer in the file");
    checkRecords(imported.records);
  });

  test("open cards in an archived list come as archived; with every list archived, all are shown", () => {
    const hidden = read(
      small({ lists: [list("1", { closed: true }), list("2")], dateLastActivity: "2020-01-01T00:00:00Z" }),
    );
    expect(records(hidden, "card")[0]?.archivedAt).not.toBeNull();
    expect(hidden.losses.map((loss) => loss.message)).toContain(
      "1 card in archived lists comes as archived: “Card c1”.",
    );
    const all = read(small({ lists: [list("1", { closed: true })] }));
    expect(records(all, "card")[0]?.archivedAt).toBeNull();
    expect(all.losses[0]?.message).toContain("Every list is archived on Trello");
    for (const imported of [hidden, all]) checkRecords(imported.records);
  });

  test("checklists come in order, ticks kept; where there is but one plain “Checklist” its heading is left out", () => {
    const item = (mark: string, pos: number, state: string) => ({ id: id(mark), name: `Item ${mark}`, pos, state });
    const one = small({
      checklists: [
        {
          id: id("d1"),
          idCard: id("c1"),
          name: "Checklist",
          pos: 1,
          checkItems: [item("f2", 20, "complete"), item("f1", 10, "incomplete")],
        },
      ],
    });
    expect(records(read(one), "card")[0]?.checklist).toEqual([
      { id: `trello:${id("f1")}`, text: "Item f1", done: false, group: "" },
      { id: `trello:${id("f2")}`, text: "Item f2", done: true, group: "" },
    ]);
    const old = small({
      cards: [card("c1", "1", { idChecklists: [id("d1")] })],
      checklists: [{ id: id("d1"), name: "Launch", checkItems: [item("f1", 1, "complete")] }],
    });
    expect(records(read(old), "card")[0]?.checklist.map((line) => line.group)).toEqual(["Launch"]);
  });

  test("the oldest exports know labels by colour only", () => {
    const imported = read(small({ cards: [card("c1", "1", { labels: [{ color: "green", name: "" }] })] }));
    expect(records(imported, "label")).toMatchObject([
      { name: "Green", colour: "green", id: `trello:${id("b")}-green` },
    ]);
    expect(records(imported, "card")[0]?.labels).toEqual([`trello:${id("b")}-green`]);
  });

  test("attachments with addresses that are no web pages stay away, by name", () => {
    const attachments = [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "\\\\server\\share",
      "https://example.org/plan",
    ].map((url, index) => ({ id: id(`f${index}`), name: `File ${index}`, url }));
    const imported = read(small({ cards: [card("c1", "1", { attachments })] }));
    expect(records(imported, "attachment").map((one) => one.url)).toEqual(["https://example.org/plan"]);
    expect(imported.losses.map((loss) => loss.message)).toContain(
      "3 attachments whose address is no web page are left out: “File 0”, “File 1”, “File 2”.",
    );
  });

  test("a title of 1 MB is cut, and its whole text kept", () => {
    const imported = read(small({ cards: [card("c1", "1", { name: "x".repeat(900_000), desc: "Hello" })] }));
    const [only] = records(imported, "card");
    expect(only?.title).toHaveLength(2_000);
    expect(only?.description).toHaveLength(900_000 + 7);
    checkRecords(imported.records);
  });

  test("odd positions, numbers twice and harmless markup are no obstacle", () => {
    const cards = [
      card("c1", "1", { pos: 5, idShort: 7, name: "<img src=x onerror=alert(1)>" }),
      card("c2", "1", { pos: 5, idShort: 7 }),
      card("c3", "1", { pos: null }),
      card("c4", "1", { pos: 1e300 }),
      card("c5", "1", { pos: 0.5 }),
    ];
    const board = checkRecords(read(small({ cards })).records);
    const inOrder = cellCards(board, `trello:${id("1")}`, `trello:${id("b")}:lane`);
    expect(inOrder.map((one) => one.id)).toEqual(["c5", "c1", "c2", "c3", "c4"].map((mark) => `trello:${id(mark)}`));
    expect(new Set(inOrder.map((one) => one.number)).size).toBe(5);
    expect(inOrder[1]?.title).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("what is no Trello export is refused with the reason and the place", () => {
  const whole = bytesOf("trello-japanese-2015").toString("utf8");

  test.each([
    ["an empty file", "", "The file is empty."],
    ["only a byte-order mark", "\uFEFF", "The file is empty."],
    ["something else", '{"issues": []}', "not a Trello board: it has no lists and cards"],
    ["a list", "[1, 2]", "not a Trello board"],
    ["text", "Hello, I am a letter.", "The file is not JSON at line 1, column 1."],
    ["a comma too many", '{\n "lists": [],,\n}', "The file is not JSON at line 2, column 14."],
    ["cut short", whole.slice(0, 100_000), "it was cut short"],
    ["nested too deep", `{"lists":${"[".repeat(100_000)}`, "nested more than 200 levels deep"],
    ["a prototype key", whole.replace('"id"', '"__proto__": {"admin": true}, "id"'), "names the key “__proto__”"],
    ["no lists", '{"id": "5ca3d99a0378a65090e676ca", "lists": [], "cards": []}', "has no list"],
    [
      "a due date that is none",
      whole.replace('"due": null, "idChecklists"', '"due": "soon", "idChecklists"'),
      /card “.+” \(number 1 of cards\), field due: not in the form/u,
    ],
    ["an infinite position", whole.replace(/"pos": [\d.]+/u, '"pos": 1e999'), /field pos: should be number/u],
    [
      "an id that is a path",
      whole.replace('"idList": "54b0fd9defd4ce21e65f801a"', '"idList": "../../x"'),
      /number 1 of cards\), field idList/u,
    ],
  ])("%s", (_, text, message) => {
    expect(refusal(text)).toMatch(message);
  });

  test("more cards than a board can hold, before any is looked at", () => {
    const text = `{"id":"a","lists":[{}],"cards":[${Array(100_001).fill("{}").join(",")}]}`;
    expect(refusal(text)).toBe("The board has 100,001 cards; Tandem takes boards of up to 100,000.");
  });

  test("a card that is there twice", () => {
    const data = JSON.parse(whole);
    data.cards.push(data.cards[0]);
    expect(refusal(JSON.stringify(data))).toContain("is in the file twice");
  });
});

describe("the text of a file", () => {
  const text = "{“ü” 👩‍👩‍👧}";
  const utf16 = (high: boolean) => {
    const bytes = [...text]
      .join("")
      .split("")
      .flatMap((unit) => {
        const code = unit.charCodeAt(0);
        return high ? [code >> 8, code & 255] : [code & 255, code >> 8];
      });
    return Uint8Array.from([...(high ? [0xfe, 0xff] : [0xff, 0xfe]), ...bytes]);
  };

  test("is read as UTF-8, with or without a mark, and as UTF-16 with one", () => {
    expect(textFromBytes(new TextEncoder().encode(text))).toBe(text);
    expect(textFromBytes(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text);
    expect(textFromBytes(utf16(false))).toBe(text);
    expect(textFromBytes(utf16(true))).toBe(text);
  });

  test("is refused at the first byte that is no text", () => {
    expect(() => textFromBytes(Uint8Array.from([0x61, 0xc3, 0x28]))).toThrow("Byte 2 of the file is not UTF-8");
    expect(() => textFromBytes(Uint8Array.from([0x61, 0xed, 0xa0, 0x80]))).toThrow("Byte 2");
    expect(() => textFromBytes(utf16(true).subarray(0, 5))).toThrow("ends in the middle of a character");
  });
});
