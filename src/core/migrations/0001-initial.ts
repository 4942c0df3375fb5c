import type { Migration } from "./migration.ts";

/** The first schema: what a board holds from the first version on. There is nothing before it to carry over. */
export const initial: Migration = {
  to: 1,
  name: "initial",
  up: (records) => records,
};
