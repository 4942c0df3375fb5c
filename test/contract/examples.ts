import type { ChannelName, RequestOf } from "../../src/contract/channels.ts";
import { addsCard, aSnapshot, BOARD } from "../unit/main/helpers/a-board.ts";

/** A request each channel takes, and some that it must not. Every channel stands here, or the types say so. */
export const examples: {
  readonly [C in ChannelName]: { readonly good: RequestOf<C>; readonly bad: readonly unknown[] };
} = {
  "app.info": { good: null, bad: [{}, "x", 1] },
  "app.saveSettings": { good: { theme: "night" }, bad: [null, { theme: "pink" }, { path: "/etc" }, { user: 4 }] },
  "app.openLink": { good: "https://example.org", bad: [null, 4, ["https://example.org"], "x".repeat(8_001)] },
  "app.state": {
    good: { board: "Roadshow", undo: null, redo: null, saved: true },
    bad: [null, {}, { board: 1, undo: null, redo: null, saved: true }, { board: null, undo: null, redo: null }],
  },
  "app.readyToClose": { good: null, bad: [true, {}] },
  "work.cancel": { good: { id: "6f1" }, bad: [null, {}, { id: "" }, { id: 4 }, { id: "x".repeat(101) }] },
  "boards.list": { good: null, bad: [{}, "all"] },
  "boards.put": {
    good: { snapshot: aSnapshot(), reason: "create" },
    bad: [
      null,
      { snapshot: null, reason: "create" },
      { snapshot: "x", reason: "create" },
      { snapshot: {}, reason: "why" },
    ],
  },
  "boards.head": {
    good: { board: BOARD },
    bad: [null, BOARD, { board: "../up" }, { board: "" }, { board: BOARD, path: "x" }],
  },
  "boards.load": {
    good: { board: BOARD },
    bad: [null, { board: "a/b" }, { board: "a\\b" }, { board: "x".repeat(61) }],
  },
  "boards.changesSince": {
    good: { board: BOARD, after: 0 },
    bad: [
      null,
      { board: BOARD },
      { board: BOARD, after: -1 },
      { board: BOARD, after: 0.5 },
      { board: BOARD, after: Infinity },
    ],
  },
  "boards.purge": { good: { board: BOARD }, bad: [null, { board: "." }, { board: ".." }, { board: "%2e%2e" }] },
  "boards.purged": { good: null, bad: [{}, BOARD] },
  "backups.list": { good: { board: null }, bad: [null, {}, { board: ".." }] },
  "backups.restore": {
    good: { board: BOARD, backup: "2026-11-22T09-00-00-000Z-work" },
    bad: [null, { board: BOARD }, { board: "..", backup: "x" }, { board: BOARD, backup: "x".repeat(101) }],
  },
  "journal.append": {
    good: { board: BOARD, first: 1, changes: [addsCard(1)] },
    bad: [
      null,
      { board: BOARD, first: 1, changes: [] },
      { board: BOARD, first: 1, changes: [null] },
      { board: BOARD, first: 1, changes: "x" },
      { board: BOARD, first: "1", changes: [addsCard(1)] },
      { board: "..", first: 1, changes: [addsCard(1)] },
    ],
  },
  "attachments.add": {
    good: { name: "a.txt", bytes: new Uint8Array([1]) },
    bad: [
      null,
      { name: "a.txt", bytes: "x" },
      { name: "a.txt", bytes: [1, 2] },
      { name: "x".repeat(1_001), bytes: new Uint8Array() },
      { path: "/etc/passwd" },
    ],
  },
  "attachments.pick": { good: null, bad: ["/etc/passwd", { path: "/etc/passwd" }] },
  "attachments.save": {
    good: { blob: "0".repeat(64), name: "a.txt" },
    bad: [
      null,
      { blob: 1, name: "a" },
      { blob: "0".repeat(101), name: "a" },
      { blob: "0".repeat(64), name: "a", path: "/tmp/a" },
    ],
  },
  "files.open": { good: null, bad: ["/etc/passwd", { path: "/etc/passwd" }] },
  "files.openKnown": { good: { token: "t" }, bad: [null, { token: "x".repeat(101) }, { path: "/etc/passwd" }] },
  "files.openBytes": {
    good: { name: "a.tandem", bytes: new Uint8Array([1]) },
    bad: [null, { name: "a.tandem" }, { name: 1, bytes: new Uint8Array() }, { name: "a", bytes: { length: 3 } }],
  },
  "files.adopt": { good: { token: "t", as: "same" }, bad: [null, { token: "t" }, { token: "t", as: "both" }] },
  "files.saveCopy": { good: { board: BOARD }, bad: [null, { board: BOARD, path: "/tmp/x" }, { board: "a b" }] },
  "files.pickImport": { good: null, bad: ["/etc/passwd", {}] },
  "files.saveMarkdown": {
    good: { name: "standup-2026-11-22.md", text: "# Standup" },
    bad: [
      null,
      { name: "a.md" },
      { name: "a".repeat(1_001), text: "" },
      { name: "a.md", text: 4 },
      { name: "a.md", text: "", path: "/etc/passwd" },
    ],
  },
  "files.export": {
    good: { board: BOARD, format: "csv" },
    bad: [null, { board: BOARD, format: "exe" }, { board: BOARD }],
  },
  "deck.save": {
    good: { board: BOARD, sprint: null },
    bad: [null, { board: BOARD }, { board: BOARD, sprint: 4 }, { board: BOARD, sprint: "x".repeat(121) }],
  },
  "room.displays": { good: null, bad: [{}, "all"] },
  "room.open": {
    good: { display: "7" },
    bad: [null, {}, { display: 7 }, { display: "" }, { display: "x".repeat(101) }],
  },
  "room.close": { good: null, bad: [{}, true] },
  "room.state": { good: null, bad: [{}, 1] },
  "timer.list": { good: null, bad: [{}, "all"] },
  "timer.start": {
    good: { kind: "standup", name: "Standup", board: BOARD, lengthMs: 900_000, speakers: [{ id: "m1", name: "Ana" }] },
    bad: [
      null,
      { kind: "egg", name: "Egg", board: null, lengthMs: 900_000, speakers: [] },
      { kind: "free", name: "Free", board: null, lengthMs: 0, speakers: [] },
      { kind: "free", name: "Free", board: null, lengthMs: 1e12, speakers: [] },
      { kind: "free", name: "Free", board: "../up", lengthMs: 900_000, speakers: [] },
      { kind: "free", name: "Free", board: null, lengthMs: 900_000, speakers: ["Ana"] },
    ],
  },
  "timer.step": {
    good: { kind: "retro", board: BOARD, step: "pause" },
    bad: [null, { kind: "retro", step: "pause" }, { kind: "retro", board: BOARD, step: "stop" }],
  },
  "timer.speakers": {
    good: { kind: "standup", board: BOARD, speakers: [] },
    bad: [
      null,
      { kind: "standup", board: BOARD },
      { kind: "standup", board: BOARD, speakers: [{ id: 1, name: "Ana" }] },
    ],
  },
};
