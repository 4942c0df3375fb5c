import { applyChange } from "../../src/core/change/apply.ts";
import type { Change } from "../../src/core/change/change.ts";
import type { Command, CommandContext, Proposal, Refusal } from "../../src/core/commands/command.ts";
import { perform, seal } from "../../src/core/commands/perform.ts";
import { type Board, emptyBoard, tableOf } from "../../src/core/document/board.ts";
import { tick } from "../../src/core/document/clock.ts";
import { spreadKeys } from "../../src/core/document/order-key.ts";
import { cellCards } from "../../src/core/document/queries.ts";
import type { AnyRecord, ColumnRecord, LaneRecord, MemberRecord } from "../../src/core/document/records.ts";

/** Noon on Tuesday 25 April 2017, UTC. */
export const NOW = Date.UTC(2017, 3, 25, 12);

/** A context whose ids count up and whose clock stands still until a test moves it. */
export function testContext(): CommandContext & { now: number } {
  let ids = 0;
  return {
    now: NOW,
    zone: "UTC",
    actor: "Aylin",
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
  };
}

const columns: readonly [id: string, stage: ColumnRecord["stage"]][] = [
  ["backlog", "backlog"],
  ["ready", "ready"],
  ["doing", "active"],
  ["waiting", "waiting"],
  ["done", "done"],
];
const lanes: readonly [id: string, kind: LaneRecord["kind"]][] = [
  ["sales", "sales"],
  ["campaign", "marketing"],
];

/** A board on the work bench: performs commands as the app does, and keeps the changes. */
export class BenchBoard {
  readonly board: Board = emptyBoard();
  readonly ctx = testContext();
  readonly changes: Change[] = [];
  #time: string | null = null;

  constructor(more: readonly AnyRecord[] = []) {
    const keys = spreadKeys(5);
    const records: AnyRecord[] = [
      {
        type: "board",
        id: "board",
        name: "Webinar series",
        method: "kanban",
        description: "",
        intakePolicy: "",
        workingDays: [1, 2, 3, 4, 5],
        holidays: [],
        promise: { days: 10, strictness: "under" },
        salesAllocation: { unit: "points", amount: 10 },
        createdAt: NOW,
        archivedAt: null,
        deletedAt: null,
        source: null,
      },
      ...columns.map(
        ([id, stage], index): ColumnRecord => ({
          type: "column",
          id,
          name: id[0]?.toUpperCase() + id.slice(1),
          stage,
          colour: null,
          policy: "",
          limit: null,
          order: keys[index] as string,
          folded: false,
          deletedAt: null,
          source: null,
        }),
      ),
      ...lanes.map(
        ([id, kind], index): LaneRecord => ({
          type: "lane",
          id,
          name: id[0]?.toUpperCase() + id.slice(1),
          kind,
          colour: kind === "sales" ? "amber" : "indigo",
          policy: "",
          limit: null,
          order: keys[index] as string,
          folded: false,
          deletedAt: null,
        }),
      ),
      ...["ana", "ben"].map(
        (id): MemberRecord => ({
          type: "member",
          id,
          name: id[0]?.toUpperCase() + id.slice(1),
          initials: id[0]?.toUpperCase() ?? "",
          colour: "green",
          role: "team",
          limit: null,
          deletedAt: null,
          source: null,
        }),
      ),
      ...more,
    ];
    for (const record of records) tableOf(this.board, record.type).set(record.id, record);
  }

  /** Performs and applies; a refusal comes back as it is. */
  try(command: Command, args: unknown): Proposal | Refusal {
    const outcome = perform(this.board, command, args, this.ctx);
    if (outcome.kind === "refusal") return outcome;
    this.#time = tick(this.#time, this.ctx.now);
    const change = seal(outcome, { replica: "bench", time: this.#time, ctx: this.ctx, command: command.id });
    applyChange(this.board, change);
    this.changes.push(change);
    return outcome;
  }

  /** Performs and applies; throws where the command refuses. */
  do(command: Command, args: unknown): Proposal {
    const outcome = this.try(command, args);
    if (outcome.kind === "refusal") throw new Error(`${command.id}: ${outcome.code}: ${outcome.message}`);
    return outcome;
  }

  /** The refusal of a command; throws where it goes through. */
  refused(command: Command, args: unknown): Refusal {
    const outcome = this.try(command, args);
    if (outcome.kind === "proposal") throw new Error(`${command.id} went through: ${outcome.label}`);
    return outcome;
  }

  /** The titles of a cell, top to bottom. */
  cell(column: string, lane: string): string[] {
    return cellCards(this.board, column, lane).map((card) => card.title);
  }

  /** The card of that title; throws where there is none. */
  card(title: string) {
    for (const card of this.board.tables.card.values()) if (card.title === title) return card;
    throw new Error(`No card ${title}.`);
  }

  /** The ids of the cards of these titles. */
  ids(...titles: string[]): string[] {
    return titles.map((title) => this.card(title).id);
  }
}
