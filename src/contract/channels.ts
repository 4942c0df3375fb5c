import { z } from "zod";
import type { Change } from "../core/change/change.ts";
import type { BoardSnapshot } from "../core/change/snapshot.ts";
import type { Failure } from "./result.ts";
import { type TimerView, timerRequests } from "./timers.ts";

/** Which windows may call a channel: the one that writes, the wall that reads, the hidden page that is printed. */
export type WindowRole = "main" | "room";

interface Channel<Request extends z.ZodType, Response> {
  readonly request: Request;
  readonly roles: readonly WindowRole[];
  /** Only its type is used: what main answers is trusted, what a page asks is not. */
  readonly response?: { readonly of: Response };
}

const channel =
  <Response>(roles: readonly WindowRole[] = ["main"]) =>
  <Request extends z.ZodType>(request: Request): Channel<Request, Response> => ({ request, roles });

const boardId = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/u);
/** Main stores changes and snapshots as they are; what is inside is checked where it is read from a file. */
const opaque = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);
const seq = z.int().min(0);

export interface AppInfo {
  readonly version: string;
  readonly platform: "darwin" | "win32" | "linux";
  readonly locale: string;
  /** The name under which edits are signed: the account's name on this machine, until changed in the settings. */
  readonly user: string;
  readonly settings: Settings;
}

export const settingsSchema = z.strictObject({
  theme: z.enum(["system", "paper", "night", "room"]),
  user: z.string().max(200),
  /** The board that was open last, to open again. */
  lastBoard: boardId.nullable(),
  /** What happens when a timer ends: a soft sound of the page, a notification of the system. */
  timerSound: z.boolean(),
  timerNotification: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A board as the board list shows it; from its newest snapshot and journal. */
export interface BoardSummary {
  readonly board: string;
  readonly name: string;
  readonly method: "scrum" | "kanban";
  readonly cards: number;
  readonly changedAt: number;
  readonly archivedAt: number | null;
  readonly deletedAt: number | null;
  /** `trello:<id>` for an imported board, so that the same export finds it again. */
  readonly source: string | null;
  /** Set where the board's folder could not be read: the words to show. */
  readonly damaged: string | null;
}

/** Where the journal on disk stands for a board: how many changes, and the id of the last. */
export interface JournalHead {
  readonly seq: number;
  readonly head: string | null;
}

export interface NumberedChange {
  readonly seq: number;
  readonly change: Change;
}

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface StoredBlob {
  readonly blob: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

/** What opening a board file found. `known` is the board of the same id that is already here, if there is one. */
export interface OpenedFile {
  /** Names the file in files.adopt and files.openKnown. */
  readonly token: string;
  readonly name: string;
  readonly snapshot: BoardSnapshot;
  readonly known: BoardSummary | null;
  /** Names of attachments on cards that were missing already when the file was written. */
  readonly missing: readonly string[];
}

/** A backup of a board on this computer, as the list shows it. */
export interface BackupEntry {
  readonly board: string;
  /** Names the backup in backups.restore. */
  readonly id: string;
  readonly at: number;
  /** `work`: made every 15 minutes of work; else what it was made before (`restore`, `heal`, `create`, `purge`). */
  readonly reason: string;
  readonly name: string;
  readonly cards: number;
  readonly damaged: boolean;
}

/** A display the wall can stand on, as people tell them apart. */
export interface RoomDisplay {
  readonly id: string;
  /** What the system calls it, else “Display 2”. */
  readonly name: string;
  /** In pixels of the page. */
  readonly width: number;
  readonly height: number;
  /** Whether the facilitator's own window stands here. */
  readonly own: boolean;
  /** Whether the wall was here the last time. */
  readonly last: boolean;
}

/** The wall's window: on which display, or null while there is none. */
export interface RoomState {
  readonly display: string | null;
  /** The name of that display. */
  readonly name: string;
  readonly fullScreen: boolean;
}

export const exportFormats = ["json", "csv", "md"] as const;

/** The one table of what a window can ask of main. Both ends and their types come from it. */
export const channels = {
  "app.info": channel<AppInfo>(["main", "room"])(z.null()),
  "app.saveSettings": channel<Settings>()(settingsSchema.partial()),
  "app.openLink": channel<boolean>()(z.string().max(8_000)),
  /** Tells main what the window title and menus should reflect. */
  "app.state": channel<null>()(
    z.strictObject({
      board: z.string().max(2_000).nullable(),
      undo: z.string().max(4_000).nullable(),
      redo: z.string().max(4_000).nullable(),
      saved: z.boolean(),
    }),
  ),

  /** Answers the event app.closing: all is saved (or the user chose to leave), the window may close. */
  "app.readyToClose": channel<null>()(z.null()),

  /** Cancels a question that was asked under this id; it is then answered as cancelled. */
  "work.cancel": channel<null>()(z.strictObject({ id: z.string().min(1).max(100) })),

  "boards.list": channel<BoardSummary[]>()(z.null()),
  /** Stores a board anew: creating, duplicating, importing a file, or healing main from a longer IndexedDB. A board of the same id is kept as a safety copy first. */
  "boards.put": channel<JournalHead>()(
    z.strictObject({
      snapshot: opaque<BoardSnapshot>(),
      reason: z.enum(["create", "heal", "restore"]),
    }),
  ),
  "boards.head": channel<JournalHead | null>()(z.strictObject({ board: boardId })),
  /** Everything main knows of a board: the disk snapshot and the changes after it. */
  "boards.load": channel<{ snapshot: BoardSnapshot; changes: NumberedChange[] } | null>(["main", "room"])(
    z.strictObject({ board: boardId }),
  ),
  /** The changes after `after`, or null where the journal does not reach back that far (then use boards.load). */
  "boards.changesSince": channel<NumberedChange[] | null>()(z.strictObject({ board: boardId, after: seq })),
  /** Removes a board whose `deletedAt` is set, for good (the bin emptied). A last backup stays. */
  "boards.purge": channel<null>()(z.strictObject({ board: boardId })),
  /** The ids of boards that were removed for good, here or by the bin, and did not come back: to be forgotten. */
  "boards.purged": channel<string[]>()(z.null()),

  /** The backups of a board, newest first; with null of every board, also of those that are no more. */
  "backups.list": channel<BackupEntry[]>()(z.strictObject({ board: boardId.nullable() })),
  /**
   * Puts a backup in the place of its board, which is kept as a safety copy first. The board on disk is then ahead of
   * any window's: open it again from there (boards.load).
   */
  "backups.restore": channel<JournalHead>()(z.strictObject({ board: boardId, backup: z.string().max(100) })),

  /** Appends changes in order, synced to disk before it answers. `seq` must follow on the journal's head. */
  "journal.append": channel<JournalHead>()(
    z.strictObject({ board: boardId, first: seq, changes: z.array(opaque<Change>()).min(1).max(10_000) }),
  ),

  /** Keeps a file. All boards and backups share what is kept; it goes when none has named it for 30 days. */
  "attachments.add": channel<StoredBlob>()(
    z.strictObject({ name: z.string().max(1_000), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Keeps the files that the user picks. */
  "attachments.pick": channel<StoredBlob[]>()(z.null()),
  "attachments.save": channel<string | null>()(
    z.strictObject({ blob: z.string().max(100), name: z.string().max(1_000) }),
  ),

  /** Shows the open dialog; null where it was cancelled. */
  "files.open": channel<OpenedFile | null>()(z.null()),
  /** Opens a file again that main named before (recent, double click, command line), by its token. */
  "files.openKnown": channel<OpenedFile>()(z.strictObject({ token: z.string().max(100) })),
  /** A .tandem file dropped on the window. */
  "files.openBytes": channel<OpenedFile>()(
    z.strictObject({ name: z.string().max(1_000), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Stores what a board file holds as a board of this app (attachments too) and answers its id; `as` a copy gets an id of its own. */
  "files.adopt": channel<{ board: string }>()(
    z.strictObject({ token: z.string().max(100), as: z.enum(["same", "copy"]) }),
  ),
  /**
   * Writes a .tandem file where the user says. Null where cancelled; else the file's name. `unsaved` is the board as the
   * window has it, for when the journal cannot be written and the disk is behind.
   */
  "files.saveCopy": channel<string | null>()(
    z.strictObject({ board: boardId, unsaved: opaque<BoardSnapshot>().optional() }),
  ),
  /** Lets the user pick a file to import; null where cancelled. The window makes text of it, away from main. */
  "files.pickImport": channel<PickedFile | null>()(z.null()),
  "files.export": channel<string | null>()(z.strictObject({ board: boardId, format: z.enum(exportFormats) })),
  /** Writes Markdown that the window made (minutes) where the user says; null where cancelled, else the file's name. */
  "files.saveMarkdown": channel<string | null>()(
    z.strictObject({ name: z.string().max(1_000), text: z.string().max(4_000_000) }),
  ),

  /** Prints the deck of the board (of a sprint, or of all work where null) and saves it where the user says. */
  "deck.save": channel<{ name: string; pages: number } | null>()(
    z.strictObject({ board: boardId, sprint: z.string().max(120).nullable() }),
  ),

  /** The displays of this machine now. */
  "room.displays": channel<RoomDisplay[]>()(z.null()),
  /** Puts the wall on a display, full screen, and keeps the displays awake until it closes; moves it where it is open. */
  "room.open": channel<RoomState>()(z.strictObject({ display: z.string().min(1).max(100) })),
  "room.close": channel<RoomState>()(z.null()),
  "room.state": channel<RoomState>()(z.null()),

  /** The timers that run or are paused; the event timer.state tells of every change. */
  "timer.list": channel<TimerView[]>(["main", "room"])(z.null()),
  "timer.start": channel<TimerView>()(timerRequests.start),
  /** Answers how the timer stands then; one that ended is in no list any more. */
  "timer.step": channel<TimerView>()(timerRequests.step),
  "timer.speakers": channel<TimerView>()(timerRequests.speakers),
} as const;

export type ChannelName = keyof typeof channels;
export type RequestOf<C extends ChannelName> = z.input<(typeof channels)[C]["request"]>;
export type ResponseOf<C extends ChannelName> = NonNullable<(typeof channels)[C]["response"]>["of"];

/** What main tells a window without being asked. */
export interface Events {
  /** A native menu item or accelerator: the id of an action of the renderer. */
  "menu.action": { readonly action: string };
  /** A file the system handed to the app (double click, command line, second start): open it. */
  "file.requested": { readonly token: string; readonly name: string };
  /** The window is about to close: flush what is typed; answer with app.readyToClose. */
  "app.closing": null;
  /** Something went wrong that no question was waiting for: a backup failed, damage was found and worked around. */
  "app.trouble": Failure;
  /** A question that may take its time was understood, and all that the user had to be asked is answered. */
  "work.began": { readonly id: string };
  /** The wall's window opened, moved or closed; `trouble` where nobody here asked for it. */
  "room.changed": RoomState & { readonly trouble: Failure | null };
  /** How all timers stand: after each change, and every now and then while one runs. */
  "timer.state": readonly TimerView[];
  /** A timer has come to its end: sound it. */
  "timer.rang": TimerView;
}
export type EventName = keyof Events;
export const eventNames = [
  "menu.action",
  "file.requested",
  "app.closing",
  "app.trouble",
  "work.began",
  "room.changed",
  "timer.state",
  "timer.rang",
] as const satisfies readonly EventName[];
