import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ChannelName, RequestOf, ResponseOf } from "../../src/contract/channels.ts";
import type { Result } from "../../src/contract/result.ts";
import { writeBackup } from "../../src/main/backups/backup-file.ts";
import { BackupService } from "../../src/main/backups/backup-service.ts";
import { AttachmentStore } from "../../src/main/files/attachment-store.ts";
import { readBoardFile, unpackAttachments, writeBoardFile } from "../../src/main/files/board-file.ts";
import { BoardFiles } from "../../src/main/files/board-files.ts";
import type { Dialogs } from "../../src/main/files/dialogs.ts";
import { nodeDisk } from "../../src/main/files/disk.ts";
import { OutgoingFiles } from "../../src/main/files/outgoing-files.ts";
import { RecentFiles } from "../../src/main/files/recent-files.ts";
import { answer } from "../../src/main/ipc/answer.ts";
import { attachmentHandlers } from "../../src/main/ipc/handlers/attachments.ts";
import { backupHandlers } from "../../src/main/ipc/handlers/backups.ts";
import { boardHandlers } from "../../src/main/ipc/handlers/boards.ts";
import { exportHandlers } from "../../src/main/ipc/handlers/export.ts";
import { fileHandlers } from "../../src/main/ipc/handlers/files.ts";
import { aChange, addCards, addsCard, aSnapshot, BOARD } from "../unit/main/helpers/a-board.ts";
import { aStore } from "../unit/main/helpers/a-store.ts";
import { tempFolder } from "../unit/main/helpers/temp-folder.ts";

/** A window that asks main, with the real handlers on a data folder of its own; dialogs answer `chosen`. */
async function aWindow() {
  const userData = await tempFolder();
  const chosen: { open: string[]; save: string | null; proposed: string | null } = {
    open: [],
    save: null,
    proposed: null,
  };
  const dialogs: Dialogs = {
    open: async () => chosen.open,
    save: async (_window, { name }) => {
      chosen.proposed = name;
      return chosen.save;
    },
  };
  const folder = join(userData, "boards");
  const attachmentFolder = join(userData, "attachments");
  const backups = new BackupService({
    disk: nodeDisk,
    folder: join(userData, "backups"),
    boardFolder: (board) => join(folder, board),
    write: (from, path) => writeBackup(nodeDisk, from, path, "1.2.3"),
    trouble: () => undefined,
    now: Date.now,
  });
  onTestFinished(() => backups.close());
  const { store } = aStore(folder, {
    keepCopy: (board, reason) => backups.keepCopy(board, reason),
  });
  const recent = new RecentFiles(nodeDisk, join(userData, "recent-files.json"));
  const outgoing = new OutgoingFiles(nodeDisk, join(await tempFolder(), "outgoing.json"));
  const files = new BoardFiles({
    disk: nodeDisk,
    boards: store,
    recent,
    outgoing,
    incoming: join(userData, "incoming"),
    read: (path) => readBoardFile(nodeDisk, path),
    unpack: (path, digest) => unpackAttachments(nodeDisk, path, digest, attachmentFolder),
    write: (board, path) => writeBoardFile(nodeDisk, { board, attachments: attachmentFolder }, path),
    note: () => undefined,
    now: Date.now,
  });
  const attachments = new AttachmentStore(nodeDisk, attachmentFolder);
  const handlers = {
    ...boardHandlers(store),
    ...backupHandlers(store, backups),
    ...attachmentHandlers(attachments, outgoing, dialogs),
    ...fileHandlers(files, store, dialogs),
    ...exportHandlers(store, outgoing, dialogs, () => "en"),
  };
  const sender = {
    asker: { role: "main" as const, window: {} as never },
    isTopFrame: true,
    url: "app://tandem/index.html",
  };
  /** Asks as a page does: what crosses is cloned, both ways. */
  const ask = async <C extends ChannelName>(channel: C, request: RequestOf<C>): Promise<Result<ResponseOf<C>>> => {
    const result = structuredClone(await answer(handlers, sender, channel, structuredClone(request)));
    if (!result.ok) expect(JSON.stringify(result)).not.toContain(userData);
    return result as Result<ResponseOf<C>>;
  };
  const asked = async <C extends ChannelName>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>> => {
    const result = await ask(channel, request);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  return { userData, chosen, store, ask, asked };
}

describe("what main answers", () => {
  it("keeps a board from its making to its last backup", async () => {
    const { asked } = await aWindow();
    expect(await asked("boards.list", null)).toEqual([]);
    expect(await asked("boards.put", { snapshot: aSnapshot(), reason: "create" })).toEqual({ seq: 0, head: null });
    await asked("journal.append", { board: BOARD, first: 1, changes: addCards(1, 3) });
    expect(await asked("boards.head", { board: BOARD })).toEqual({ seq: 3, head: addsCard(3).id });
    expect(await asked("boards.changesSince", { board: BOARD, after: 2 })).toEqual([{ seq: 3, change: addsCard(3) }]);
    const bin = { type: "board" as const, id: "board", from: { deletedAt: null }, to: { deletedAt: 9 } };
    await asked("journal.append", { board: BOARD, first: 4, changes: [aChange(4, { updated: [bin] })] });
    expect(await asked("boards.list", null)).toMatchObject([{ board: BOARD, cards: 3, deletedAt: 9 }]);
    await asked("boards.purge", { board: BOARD });
    expect(await asked("boards.load", { board: BOARD })).toBeNull();
    const [last] = await asked("backups.list", { board: null });
    await asked("backups.restore", { board: BOARD, backup: last?.id ?? "" });
    expect((await asked("boards.load", { board: BOARD }))?.snapshot.records).toHaveLength(6);
  });

  it("keeps attachments and gives them back where the user says", async () => {
    const { asked, chosen, userData } = await aWindow();
    await asked("boards.put", { snapshot: aSnapshot(), reason: "create" });
    const bytes = new TextEncoder().encode("the plan");
    const { blob, name } = await asked("attachments.add", { name: "plan?.txt", bytes });
    expect(name).toBe("plan_.txt");
    chosen.save = join(userData, "out.txt");
    expect(await asked("attachments.save", { blob, name: "../plan.txt" })).toBe("out.txt");
    expect(chosen.proposed).toBe("plan.txt");
    expect(await nodeDisk.readFile(chosen.save, "utf8")).toBe("the plan");
    chosen.open = [chosen.save];
    expect(await asked("attachments.pick", null)).toMatchObject([{ blob, name: "out.txt" }]);
  });

  it("saves a copy and opens it again; cancelled dialogs answer null", async () => {
    const { asked, chosen, userData } = await aWindow();
    await asked("boards.put", { snapshot: aSnapshot({}, { name: "Q4: plan" }), reason: "create" });
    for (const cancelled of [
      await asked("files.saveCopy", { board: BOARD }),
      await asked("files.open", null),
      await asked("files.pickImport", null),
      await asked("files.export", { board: BOARD, format: "md" }),
      await asked("files.saveMarkdown", { name: "minutes.md", text: "# Minutes" }),
    ])
      expect(cancelled).toBeNull();
    chosen.save = join(userData, "Plan");
    expect(await asked("files.saveCopy", { board: BOARD })).toBe("Plan.tandem");
    expect(chosen.proposed).toBe("Q4_ plan.tandem");
    chosen.open = [join(userData, "Plan.tandem")];
    const opened = await asked("files.open", null);
    expect(opened).toMatchObject({ name: "Plan.tandem", known: { board: BOARD } });
    const { board } = await asked("files.adopt", { token: opened?.token ?? "", as: "copy" });
    expect(await asked("boards.head", { board })).toEqual({ seq: 0, head: null });
    expect(await asked("files.openKnown", { token: opened?.token ?? "" })).toMatchObject({ name: "Plan.tandem" });
  });

  it("never replaces a file whose whole name was not chosen", async () => {
    const { ask, asked, chosen, userData } = await aWindow();
    await asked("boards.put", { snapshot: aSnapshot(), reason: "create" });
    await writeFile(join(userData, "Plan.tandem"), "another board");
    chosen.save = join(userData, "Plan");
    expect(await ask("files.saveCopy", { board: BOARD })).toMatchObject({ ok: false, error: { code: "bad-input" } });
    expect(await nodeDisk.readFile(join(userData, "Plan.tandem"), "utf8")).toBe("another board");
  });

  it("exports what is on disk", async () => {
    const { asked, chosen, userData } = await aWindow();
    await asked("boards.put", { snapshot: aSnapshot(), reason: "create" });
    await asked("journal.append", { board: BOARD, first: 1, changes: [addsCard(1, "=1+1")] });
    for (const format of ["json", "csv", "md"] as const) {
      chosen.save = join(userData, `board.${format}`);
      expect(await asked("files.export", { board: BOARD, format })).toBe(`board.${format}`);
      expect(chosen.proposed).toBe(`Webinar series.${format}`);
      expect(await nodeDisk.readFile(chosen.save, "utf8")).toContain("=1+1");
    }
  });

  it("saves minutes under a safe name, where the user says, and keeps no copy", async () => {
    const { ask, asked, chosen, userData } = await aWindow();
    chosen.save = join(userData, "minutes.md");
    for (const [name, proposed] of [
      ["standup-2026-11-22.md", "standup-2026-11-22.md"],
      ["../../etc/passwd", "passwd.md"],
      ["CON", "_CON.md"],
      ["nul.md.exe", "_nul.md.exe.md"],
      ["", "minutes.md"],
    ] as const) {
      expect(await asked("files.saveMarkdown", { name, text: "# Standup\n\nÄrger mit dem Drucker" })).toBe(
        "minutes.md",
      );
      expect(chosen.proposed).toBe(proposed);
    }
    expect(await nodeDisk.readFile(chosen.save, "utf8")).toBe("# Standup\n\nÄrger mit dem Drucker");
    expect(await readdir(userData)).toEqual(["minutes.md"]);
    chosen.save = join(userData, "no", "such", "folder.md");
    expect(await ask("files.saveMarkdown", { name: "a", text: "b" })).toMatchObject({
      ok: false,
      error: { message: /^Tandem could not write the file/u, kept: /\w/u, todo: /\w/u },
    });
  });

  it("hands over the bytes of a file to import, and refuses what is none", async () => {
    const { ask, asked, chosen, userData } = await aWindow();
    chosen.open = [join(userData, "board.json")];
    await writeFile(join(userData, "board.json"), "{}");
    expect(await asked("files.pickImport", null)).toEqual({
      name: "board.json",
      bytes: new TextEncoder().encode("{}"),
    });
    chosen.open = [userData];
    expect(await ask("files.pickImport", null)).toMatchObject({ ok: false, error: { code: "bad-input" } });
  });

  it("says in words, without a path, when the data folder cannot be used", async () => {
    const { ask, userData } = await aWindow();
    await writeFile(join(userData, "boards"), "a file where the folder should be");
    const failures = [
      await ask("boards.list", null),
      await ask("boards.put", { snapshot: aSnapshot(), reason: "create" }),
      await ask("boards.load", { board: BOARD }),
      await ask("journal.append", { board: BOARD, first: 1, changes: [addsCard(1)] }),
    ];
    for (const failure of failures)
      expect(failure).toMatchObject({
        ok: false,
        error: { code: "gone", message: /^Tandem could not/u, kept: /\w/u, todo: /\w/u },
      });
  });

  it("gives files only to those it named", async () => {
    const { ask, userData } = await aWindow();
    await mkdir(join(userData, "secret"));
    const requests = [
      await ask("files.openKnown", { token: "../secret" }),
      await ask("files.adopt", { token: "nothing", as: "same" }),
      await ask("attachments.save", { blob: "../../secret", name: "a" }),
      await ask("backups.restore", { board: BOARD, backup: "../../secret" }),
      await ask("files.saveCopy", { board: "no-such-board" }),
      await ask("files.export", { board: "no-such-board", format: "csv" }),
    ];
    expect(requests.map((result) => (result.ok ? result.value : result.error.code))).toEqual([
      "not-found",
      "not-found",
      "not-found",
      "not-found",
      null,
      "not-found",
    ]);
  });
});
