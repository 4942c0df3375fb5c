import { describe, expect, it } from "vitest";
import { SCHEMA } from "../../../../src/core/change/schema.ts";
import { allRecords } from "../../../../src/core/document/board.ts";
import { migrate, migrations, newestSchema, schemaGate } from "../../../../src/core/migrations/migrate.ts";
import type { Migration, StoredRecord } from "../../../../src/core/migrations/migration.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

describe("migrations", () => {
  it("are numbered from 1 without gaps, up to the schema that is written", () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 1));
    expect(newestSchema()).toBe(SCHEMA);
  });

  it("leave a board of the present schema as it is", () => {
    const records = allRecords(new BenchBoard().board) as unknown as StoredRecord[];
    const outcome = migrate({ schema: SCHEMA, records });
    expect(outcome).toMatchObject({ kind: "migrated", schema: SCHEMA, steps: [] });
    expect(outcome.kind === "migrated" && outcome.records).toEqual(records);
  });

  it("run the steps that are due, in order, on what the one before left", () => {
    const rename: Migration = {
      to: 2,
      name: "cards have a colour",
      up: (records) => records.map((record) => (record.type === "card" ? { ...record, colour: null } : record)),
    };
    const fill: Migration = {
      to: 3,
      name: "colours are named",
      up: (records) => records.map((record) => (record.colour === null ? { ...record, colour: "grey" } : record)),
    };
    const before: StoredRecord[] = [
      { type: "card", id: "a", title: "Banner" },
      { type: "lane", id: "l", colour: "amber" },
    ];
    const outcome = migrate({ schema: 1, records: before }, [...migrations, rename, fill]);
    expect(outcome).toEqual({
      kind: "migrated",
      schema: 3,
      records: [
        { type: "card", id: "a", title: "Banner", colour: "grey" },
        { type: "lane", id: "l", colour: "amber" },
      ],
      steps: [
        { to: 2, name: "cards have a colour" },
        { to: 3, name: "colours are named" },
      ],
    });
    expect(before[0]).not.toHaveProperty("colour");
  });

  it("refuse a board of a newer schema in words, without touching it", () => {
    const gate = schemaGate(SCHEMA + 1);
    expect(gate).toMatchObject({ kind: "too-new" });
    expect(gate?.message).toContain(`its data has number ${SCHEMA + 1}, this version reads up to ${SCHEMA}`);
    expect(migrate({ schema: SCHEMA + 1, records: [] })).toEqual(gate);
  });
});
