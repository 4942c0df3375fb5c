import { resolve } from "node:path";
import { expect, test } from "vitest";
import { boardFilesOf } from "../../../src/main/arguments.ts";

test("board files on the command line are found, against the folder they were named in", () => {
  const argv = ["/usr/bin/tandem", "--no-sandbox", "plan.tandem", "/boards/B.TANDEM", "notes.txt", "--x=y.tandem"];
  expect(boardFilesOf(argv, "/home/ada")).toEqual([resolve("/home/ada/plan.tandem"), resolve("/boards/B.TANDEM")]);
  expect(boardFilesOf(["/opt/a.tandem"], "/")).toEqual([]);
});

test.skipIf(process.platform === "win32")(
  "board files are also found by their address, as Linux file managers name them",
  () => {
    const argv = [
      "tandem",
      "file:///home/ada/Q1%20%C3%BCber%20alles.tandem",
      "file://elsewhere/x.tandem",
      "file:%zz.tandem",
    ];
    expect(boardFilesOf(argv, "/tmp")).toEqual(["/home/ada/Q1 über alles.tandem"]);
  },
);
