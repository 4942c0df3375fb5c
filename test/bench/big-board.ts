import { SCHEMA } from "../../src/core/change/schema.ts";
import { type BoardSnapshot, boardFromSnapshot } from "../../src/core/change/snapshot.ts";
import { newBoard } from "../../src/core/commands/new-board.ts";
import { changeId, tick } from "../../src/core/document/clock.ts";
import { spreadKeys } from "../../src/core/document/order-key.ts";
import { columnsOf, lanesOf } from "../../src/core/document/queries.ts";
import type { AnyRecord, CardRecord } from "../../src/core/document/records.ts";
import type { ChangeId, Stamp } from "../../src/core/document/stamp.ts";

export interface BoardSize {
  readonly cards: number;
  readonly transitions: number;
}

const NOW = Date.UTC(2026, 4, 11, 9);
const DAY = 86_400_000;
const words = "banner webinar landing page pricing sheet partner launch survey newsletter case study event booth".split(
  " ",
);

/**
 * A board of this size with the variety of a real one: three in ten cards are archived, titles and descriptions differ in
 * length, every card has a history, and a few hundred changes have written it. Always the same for the same size.
 */
export function bigBoard({ cards, transitions }: BoardSize): BoardSnapshot {
  const random = mulberry32(cards);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const text = (count: number) => Array.from({ length: count }, () => pick(words)).join(" ");
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `b${ids.toString(36).padStart(6, "0")}x${Math.floor(random() * 2 ** 32).toString(36)}`;
  };
  const sample = newBoard("sample", { now: NOW, newId, zone: "UTC", actor: "Bench" });
  const kept = sample.filter(
    (record) =>
      ["board", "column", "lane", "member", "label"].includes(record.type) &&
      // The sample's backlog is folded, so that nothing would be dragged there.
      (record.type !== "column" || !record.folded),
  );
  // A limit would answer a move with a question.
  const base = kept.map(
    (record): AnyRecord =>
      record.type === "column" || record.type === "lane" || record.type === "member"
        ? { ...record, limit: null }
        : record,
  );
  const empty = boardFromSnapshot({ head: null, seen: {}, records: base, stamps: [] });
  const columns = columnsOf(empty).map((column) => column.id);
  const lanes = lanesOf(empty).map((lane) => lane.id);
  const members = [...empty.tables.member.keys()];
  const labels = [...empty.tables.label.keys()];
  const orders = spreadKeys(cards);
  const records: AnyRecord[] = [...base];
  const perCard = Math.floor(transitions / cards);
  for (let at = 0; at < cards; at += 1) {
    const archived = at % 10 < 3;
    const card: CardRecord = {
      type: "card",
      id: newId(),
      number: at + 1,
      title: `${text(3 + (at % 6))} ${at + 1}`,
      description: text((at * 7) % 60),
      kind: pick(["story", "task", "asset", "bug"]),
      origin: at % 4 === 0 ? "sales" : "marketing",
      requester: at % 4 === 0 ? pick(["Contoso", "Fabrikam", "Northwind"]) : "",
      points: pick([null, 1, 2, 3, 5, 8]),
      value: null,
      effort: null,
      assignees: members.length > 0 && at % 3 > 0 ? [pick(members)] : [],
      labels: labels.length > 0 && at % 2 > 0 ? [pick(labels)] : [],
      startDate: null,
      dueDate: at % 5 === 0 ? new Date(NOW + (at % 30) * DAY).toISOString().slice(0, 10) : null,
      criteria: [],
      checklist: Array.from({ length: at % 4 }, (_, line) => ({
        id: newId(),
        text: text(4),
        done: line === 0,
        group: "",
      })),
      links: [],
      place: { column: columns[at % columns.length] as string, lane: pick(lanes), order: orders[at] as string },
      epic: null,
      sprint: null,
      createdAt: NOW - (at % 200) * DAY,
      acceptedAt: null,
      archivedAt: archived ? NOW - (at % 50) * DAY : null,
      deletedAt: null,
      source: null,
    };
    records.push(card);
    for (let step = 0; step < perCard; step += 1) {
      const from = columns[step % columns.length] as string;
      const last = step === perCard - 1;
      records.push({
        type: "transition",
        id: newId(),
        card: card.id,
        from: step === 0 ? null : { column: from, lane: card.place.lane },
        to: {
          column: last ? card.place.column : (columns[(step + 1) % columns.length] as string),
          lane: card.place.lane,
        },
        at: card.createdAt + step * DAY,
        by: "Bench",
      });
    }
  }
  return { ...stamped(records), schema: SCHEMA, board: `bench-${cards}`, seq: 0, head: null, records };
}

/** Who wrote what: runs of records by a few hundred changes, and some records edited afterwards. */
function stamped(records: readonly AnyRecord[]): Pick<BoardSnapshot, "stamps" | "seen"> {
  const replica = "benchreplica";
  let time: string | null = null;
  let change: ChangeId | null = null;
  const stamps = records.map(({ id }, at): [string, Stamp] => {
    if (at % 200 === 0 || change === null) {
      time = tick(time, NOW + at);
      change = changeId(replica, time);
    }
    return [id, at % 7 === 0 ? { made: change, fields: { title: change } } : change];
  });
  return { stamps, seen: { [replica]: time ?? "" } };
}

/** A small seeded generator (mulberry32), so that every run measures the same board. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
