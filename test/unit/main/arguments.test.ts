import { resolve } from "node:path";
import { expect, test } from "vitest";
import { boardFilesOf } from "../../../src/main/arguments.ts";

test("board files on the command line are found, against the folder they were named in", () => {
  const argv = ["/usr/bin/tandem", "--no-sandbox", "plan.tandem", "/boards/B.TANDEM", "notes.txt", "--x=y.tandem"];
  expect(boardFilesOf(argv, "/home/ada")).toEqual([resolve("/home/ada/plan.tandem"), resolve("/boards/B.TANDEM")]);
  expect(boardFilesOf(["/opt/a.tandem"], "/")).toEqual([]);
});
