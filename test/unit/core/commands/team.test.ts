import { beforeEach, describe, expect, it } from "vitest";
import { attachmentAdd } from "../../../../src/core/commands/attachment-add.ts";
import { attachmentDelete } from "../../../../src/core/commands/attachment-delete.ts";
import { attachmentLink } from "../../../../src/core/commands/attachment-link.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { commentAdd } from "../../../../src/core/commands/comment-add.ts";
import { commentDelete } from "../../../../src/core/commands/comment-delete.ts";
import { commentUpdate } from "../../../../src/core/commands/comment-update.ts";
import { filterDelete } from "../../../../src/core/commands/filter-delete.ts";
import { filterSave } from "../../../../src/core/commands/filter-save.ts";
import { labelAdd } from "../../../../src/core/commands/label-add.ts";
import { labelDelete } from "../../../../src/core/commands/label-delete.ts";
import { labelUpdate } from "../../../../src/core/commands/label-update.ts";
import { memberAdd } from "../../../../src/core/commands/member-add.ts";
import { memberDelete } from "../../../../src/core/commands/member-delete.ts";
import { memberUpdate } from "../../../../src/core/commands/member-update.ts";
import type { AnyRecord, RecordOf, RecordType } from "../../../../src/core/document/records.ts";
import { BenchBoard, NOW } from "../../../helpers/bench-board.ts";

let bench: BenchBoard;
const last = <T extends RecordType>(type: T): RecordOf<T> =>
  [...(bench.board.tables[type].values() as Iterable<AnyRecord>)].at(-1) as RecordOf<T>;
beforeEach(() => {
  bench = new BenchBoard();
  bench.do(cardAdd, { titles: ["a", "b"], column: "ready", lane: "campaign", at: "bottom" });
  bench.do(cardAdd, { titles: ["old"], column: "done", lane: "campaign", at: "bottom" });
});

describe("members", () => {
  it("get initials and the colour least in use, and can be changed", () => {
    bench.do(memberAdd, { name: " Rosa Marin ", role: "sales" });
    expect(last("member")).toMatchObject({ name: "Rosa Marin", initials: "RM", role: "sales", colour: "indigo" });
    bench.do(memberAdd, { name: "Tara" });
    expect(last("member")).toMatchObject({ initials: "TA", role: "team", colour: "amber" });
    const label = bench.do(memberUpdate, {
      member: last("member").id,
      fields: { name: "Tara Singh", initials: "TS" },
    }).label;
    expect(label).toBe("Changed the name and initials of the member “Tara”");
    expect(bench.refused(memberUpdate, { member: "gone", fields: { initials: "X" } }).code).toBe("not-found");
    expect(bench.refused(memberUpdate, { member: "ana", fields: { initials: "123456789" } }).message).toContain(
      "too long",
    );
  });

  it("leave the cards they were to do, and stay named on those they did", () => {
    bench.do(cardAdd, {
      titles: ["c"],
      column: "doing",
      lane: "campaign",
      at: "bottom",
      fields: { assignees: ["ana", "ben"] },
    });
    bench.do(cardAdd, {
      titles: ["d"],
      column: "done",
      lane: "campaign",
      at: "bottom",
      fields: { assignees: ["ana"] },
    });
    bench.do(memberDelete, { member: "ana" });
    expect(bench.card("c").assignees).toEqual(["ben"]);
    expect(bench.card("d").assignees).toEqual(["ana"]);
    expect(bench.refused(memberDelete, { member: "ana" }).code).toBe("not-found");
  });
});

describe("labels", () => {
  it("have names that differ, capitals aside", () => {
    bench.do(labelAdd, { name: "Mail", colour: "teal" });
    expect(bench.refused(labelAdd, { name: "mail", colour: "red" }).message).toBe("There is a label “Mail” already.");
    bench.do(labelAdd, { name: "Fair", colour: "teal" });
    const { id } = last("label");
    expect(bench.refused(labelUpdate, { label: id, fields: { name: "MAIL" } }).code).toBe("invalid");
    expect(bench.do(labelUpdate, { label: id, fields: { name: "FAIR" } }).label).toContain("Renamed");
  });

  it("are made and put on cards in one change", () => {
    const { label } = bench.do(labelAdd, { name: "Mail", colour: "teal", cards: [bench.card("a").id] });
    expect(label).toBe("Added the label “Mail” to “a”");
    expect(bench.card("a").labels).toEqual([last("label").id]);
    expect(bench.refused(labelAdd, { name: "Fair", colour: "teal", cards: ["gone"] }).code).toBe("not-found");
    expect(bench.board.tables.label.size).toBe(1);
  });

  it("come off every card when they are deleted, and back with undo's inverse", () => {
    bench.do(labelAdd, { name: "Mail", colour: "teal" });
    const { id } = last("label");
    bench.do(cardAdd, { titles: ["c"], column: "doing", lane: "campaign", at: "bottom", fields: { labels: [id] } });
    bench.do(labelDelete, { label: id });
    expect(bench.card("c").labels).toEqual([]);
    expect(bench.changes.at(-1)?.updated).toContainEqual(
      expect.objectContaining({ type: "card", from: { labels: [id] }, to: { labels: [] } }),
    );
    bench.do(labelAdd, { name: "Mail", colour: "teal" });
  });
});

describe("comments", () => {
  it("are signed, edited and deleted", () => {
    bench.do(commentAdd, { card: bench.card("a").id, text: "Looks **good**\n" });
    const { id } = last("comment");
    expect(last("comment")).toMatchObject({ author: "Aylin", at: NOW, editedAt: null, text: "Looks **good**\n" });
    bench.ctx.now += 10;
    expect(bench.refused(commentUpdate, { comment: id, text: "Looks **good**\n" }).code).toBe("nothing-to-do");
    bench.do(commentUpdate, { comment: id, text: "Fine" });
    expect(last("comment")).toMatchObject({ text: "Fine", editedAt: NOW + 10 });
    bench.do(commentDelete, { comment: id });
    expect(bench.refused(commentUpdate, { comment: id, text: "x" }).code).toBe("not-found");
    expect(bench.refused(commentAdd, { card: bench.card("a").id, text: " \n\t" }).message).toContain(
      "The text is empty",
    );
  });
});

describe("attachments", () => {
  it("are files by the hash of their bytes, or links, and come off again", () => {
    const card = bench.card("a").id;
    const file = { name: "plan.pdf", mime: "application/pdf", size: 3, blob: "ab".repeat(32) };
    expect(bench.do(attachmentAdd, { card, files: [file] }).label).toBe("Attached “plan.pdf” to “a”");
    expect(last("attachment")).toMatchObject({ ...file, card, url: null });
    expect(bench.refused(attachmentAdd, { card, files: [{ ...file, blob: "../../etc" }] }).code).toBe("invalid");
    bench.do(attachmentLink, { card, url: " https://example.org/a ", name: "" });
    expect(last("attachment")).toMatchObject({
      url: "https://example.org/a",
      name: "https://example.org/a",
      blob: null,
    });
    expect(bench.refused(attachmentLink, { card, url: "javascript:alert(1)", name: "x" }).code).toBe("invalid");
    bench.do(attachmentDelete, { attachment: last("attachment").id });
    expect(last("attachment").deletedAt).toBe(NOW);
  });
});

describe("filters", () => {
  it("are saved under names that differ, changed and deleted", () => {
    bench.do(filterSave, { filter: null, name: "Mine", query: "@ana" });
    const { id } = last("filter");
    expect(bench.refused(filterSave, { filter: null, name: "mine", query: "x" }).code).toBe("invalid");
    bench.do(filterSave, { filter: id, name: "Mine", query: "@ana due:week" });
    expect(last("filter").query).toBe("@ana due:week");
    bench.do(filterDelete, { filter: id });
    expect(bench.refused(filterSave, { filter: id, name: "Mine", query: "" }).code).toBe("not-found");
  });
});
