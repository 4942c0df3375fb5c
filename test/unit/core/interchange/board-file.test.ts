import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type BoardContent, decodeBoardFile, encodeBoardFile } from "../../../../src/core/interchange/board-file.ts";
import { attachment, card, contentOf, smallBoard } from "../../../helpers/sample-records.ts";

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const decode = (bytes: Uint8Array, schema = 1) => decodeBoardFile(bytes, { digest, schema });
const picture = strToU8("a picture, so to say");
const blob = digest(picture);
const withPicture = () => contentOf([...smallBoard(), attachment({ card: "c1", blob, size: picture.length })]);
const encode = (content: BoardContent = withPicture()) => encodeBoardFile(content, new Map([[blob, picture]]), digest);

/** A board file with some of its parts replaced (undefined: left out) and the checksums made to fit again. */
function rebuilt(parts: Record<string, Uint8Array | undefined>, options: { manifest?: boolean } = {}): Uint8Array {
  const files: Record<string, Uint8Array> = { ...unzipSync(encode()) };
  for (const [name, bytes] of Object.entries(parts)) {
    if (bytes) files[name] = bytes;
    else delete files[name];
  }
  if (options.manifest !== false) {
    const listed = Object.entries(files).filter(([name]) => name !== "manifest.json");
    const sums = listed.map(([name, bytes]) => [name, { size: bytes.length, sha256: digest(bytes) }]);
    files["manifest.json"] = strToU8(JSON.stringify({ format: "tandem-manifest", files: Object.fromEntries(sums) }));
  }
  return zipSync(files);
}

const boardJson = () => JSON.parse(new TextDecoder().decode(unzipSync(encode())["board.json"]));
const withJson = (edit: (json: ReturnType<typeof boardJson>) => void) => {
  const json = boardJson();
  edit(json);
  return rebuilt({ "board.json": strToU8(JSON.stringify(json)) });
};
const reason = (bytes: Uint8Array, schema?: number) => {
  const read = decode(bytes, schema);
  return read.ok ? "it was read" : `${read.error.code}: ${read.error.message}`;
};

describe("a board file", () => {
  test("gives back the board and its attachments", () => {
    const content = withPicture();
    const read = decode(encode(content));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.content).toEqual(content);
    expect(read.value.attachments.get(blob)).toEqual(picture);
    expect(read.value.missing).toEqual([]);
  });

  test("has the same bytes for the same board, in whatever order its records come", () => {
    const content = withPicture();
    expect(encode({ ...content, records: [...content.records].reverse() })).toEqual(encode(content));
  });

  test("holds only the attachments that a record names", () => {
    const other = strToU8("nobody names me");
    const files = unzipSync(
      encodeBoardFile(
        withPicture(),
        new Map([
          [blob, picture],
          [digest(other), other],
        ]),
        digest,
      ),
    );
    expect(Object.keys(files).sort()).toEqual([`attachments/${blob}`, "board.json", "manifest.json"]);
  });

  test("opens where the bytes of an attachment were lost before it was saved, and names it", () => {
    const read = decode(encodeBoardFile(withPicture(), new Map(), digest));
    expect(read.ok && read.value.missing).toEqual(["plan.png"]);
  });

  test("of an older schema is brought up before its records are checked", () => {
    const bytes = withJson((json) => {
      for (const record of json.records) if (record.type === "card") delete record.requester;
    });
    const upgrade = (from: number, records: readonly unknown[]) =>
      records.map((record) =>
        (record as { type: string }).type === "card" ? { requester: `from ${from}`, ...(record as object) } : record,
      );
    const read = decodeBoardFile(bytes, { digest, schema: 2, upgrade });
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.content.schema).toBe(2);
    expect(read.value.content.records).toContainEqual(card({ id: "c1", requester: "from 1" }));
  });
});

describe("a damaged board file is refused whole", () => {
  test("empty, no archive, cut short", () => {
    expect(reason(new Uint8Array())).toBe("bad-input: The file is empty.");
    expect(reason(strToU8("hello, I am a letter"))).toBe(
      "bad-input: This is not a board file: it is not a zip archive.",
    );
    const whole = encode();
    expect(reason(whole.subarray(0, whole.length - 40))).toMatch(/^damaged: The archive has no end; .* cut short/u);
  });

  test("never throws, wherever it is cut or a byte is flipped", () => {
    const whole = encode();
    for (let at = 0; at < whole.length; at += 7) {
      expect(decode(whole.subarray(0, at)).ok).toBe(false);
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x55;
      const read = decode(flipped);
      // A flipped byte in a date or an attribute of the archive changes nothing that is read.
      if (read.ok) expect(read.value.content).toEqual(withPicture());
    }
  });

  test("parts missing, changed or added by hand", () => {
    expect(reason(rebuilt({ "board.json": undefined }))).toContain("board.json is missing");
    expect(reason(rebuilt({ "manifest.json": undefined }, { manifest: false }))).toContain("manifest.json");
    const edited = strToU8(JSON.stringify({ ...boardJson(), seq: 99 }));
    expect(reason(rebuilt({ "board.json": edited }, { manifest: false }))).toBe(
      "damaged: “board.json” is not what was saved: its checksum differs.",
    );
    expect(reason(rebuilt({ [`attachments/${blob}`]: undefined }, { manifest: false }))).toContain(
      `“attachments/${blob}” is missing`,
    );
    expect(reason(rebuilt({ [`attachments/${blob}`]: strToU8("another") }, { manifest: false }))).toContain(
      "checksum differs",
    );
    expect(reason(rebuilt({ "run.exe": strToU8("MZ") }))).toContain("“run.exe”, which is no part of a board file");
  });

  test("a newer schema says which version is needed", () => {
    expect(
      reason(
        withJson((json) => {
          json.schema = 7;
        }),
      ),
    ).toMatch(/^too-new: .*its format is 7, this one knows up to 1.* update Tandem/u);
  });
});

describe("the records of a board file are checked, and the message names the place", () => {
  const records = (edit: (records: Record<string, unknown>[]) => void) =>
    reason(withJson((json) => edit(json.records)));
  const firstCard = (all: Record<string, unknown>[]) =>
    all.find((record) => record.type === "card") as Record<string, unknown>;

  test.each([
    ["a negative number", { points: -1 }, "card “Banner set” (#1), field points: less than 0."],
    ["text for a number", { points: "3" }, "card “Banner set” (#1), field points: should be number."],
    ["31 February", { dueDate: "2026-02-31" }, "card “Banner set” (#1), field dueDate: not a day of the calendar."],
    ["2^53 + 1", { createdAt: 2 ** 53 + 2 }, "card “Banner set” (#1), field createdAt: more than 9007199254740991."],
    ["a field nobody knows", { script: 1 }, "card “Banner set” (#1), has fields that are not known: script."],
    [
      "an unknown kind",
      { kind: "virus" },
      "card “Banner set” (#1), field kind: should be one of story, task, asset, lead, deal, experiment, bug.",
    ],
    ["a title of 1 MB", { title: "x".repeat(1_000_000) }, "field title: more than 2000 characters."],
    [
      "a missing column",
      { place: { column: "nope", lane: "l1", order: "a0" } },
      "The card “Banner set” stands in a column or lane that is not there.",
    ],
    ["a missing epic", { epic: "nope" }, "The card “Banner set” names an epic that is not there."],
    ["itself as its epic", { epic: "c1" }, "These epics contain each other: Banner set → Banner set."],
  ])("%s", (_, fields, message) => {
    expect(records((all) => Object.assign(firstCard(all), fields))).toContain(message);
  });

  test("ids that come twice, records of no kind, comments of no card", () => {
    expect(records((all) => all.push({ ...firstCard(all) }))).toContain("Two records have the id c1");
    expect(records((all) => all.push({ type: "spell", id: "x" }))).toContain("is of no kind that Tandem knows");
    expect(records((all) => all.splice(0, 1))).toContain("one board record, this one has 0");
  });

  test("more cards or records than a board can hold, before any is looked at", () => {
    const many = (count: number, record: string) =>
      reason(
        rebuilt({
          "board.json": strToU8(
            JSON.stringify({ ...boardJson(), records: [] }).replace(
              '"records":[]',
              `"records":[${Array(count).fill(record).join(",")}]`,
            ),
          ),
        }),
      );
    expect(many(100_001, '{"type":"card"}')).toBe(
      "too-large: The board has 100,001 cards; Tandem takes boards of up to 100,000.",
    );
    expect(many(1_000_001, "0")).toBe("too-large: The board has more than a million records.");
  });

  test("a board.json that says it is larger than 300 MB is not unpacked", () => {
    const bytes = encode();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const end = bytes.length - 22;
    for (let at = view.getUint32(end + 16, true); at < end; ) {
      const length = view.getUint16(at + 28, true);
      if (strFromU8(bytes.subarray(at + 46, at + 46 + length)) === "board.json")
        view.setUint32(at + 24, 300_000_001, true);
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(reason(bytes)).toBe("too-large: board.json is larger than 300 MB: no board of Tandem is that large.");
  });

  test("numbers too large for a number, and prototype keys", () => {
    const text = JSON.stringify(boardJson());
    const put = (json: string) => reason(rebuilt({ "board.json": strToU8(json) }));
    expect(put(text.replace('"points":3', '"points":1e999'))).toContain("field points: should be number");
    expect(put(text.replace('"points":3', '"points":3,"__proto__":{"x":1}'))).toContain("names the key “__proto__”");
    expect(put(text.slice(0, 400))).toMatch(
      /damaged: board.json ends in the middle, at line 1, column 401: it was cut short/u,
    );
    expect(put(`${"[".repeat(100_000)}`)).toContain("nested more than 200 levels deep at line 1, column 201");
    expect(put("\uFEFF")).toBe("bad-input: board.json is empty.");
  });
});
