import { expect, test } from "vitest";
import { guessStages, stageOfName } from "../../../../src/core/interchange/guess-stage.ts";

test.each([
  ["backlog", ["Backlog", "Ideas 💡", "Ideen", "Someday/Maybe", "Idées", "バックログ", "Cancelled", "Inbox"]],
  [
    "ready",
    [
      "To Do",
      "TODO",
      "to-do",
      "Sprint Backlog",
      "Up next",
      "Ready",
      "Zu erledigen",
      "Geplant",
      "À faire",
      "Por hacer",
      "A fazer",
      "やること",
      "待办",
    ],
  ],
  [
    "active",
    [
      "Doing",
      "In Progress",
      "In Arbeit",
      "In Bearbeitung",
      "En cours",
      "En curso",
      "作業中",
      "进行中",
      "In review",
      "QA",
    ],
  ],
  [
    "waiting",
    [
      "Waiting for customer",
      "Blocked",
      "Ready for QA",
      "Ready to merge",
      "Wartet",
      "Bereit zur Prüfung",
      "En attente",
      "承認待ち",
      "On hold",
    ],
  ],
  [
    "done",
    [
      "Done",
      "Done ✓",
      "Done (March)",
      "Shipped!",
      "Erledigt",
      "Fertig",
      "Terminé",
      "Hecho",
      "Concluído",
      "完了",
      "Готово",
    ],
  ],
] as const)("%s is known by name", (stage, names) => {
  expect(names.map((name) => [name, stageOfName(name)])).toEqual(names.map((name) => [name, stage]));
});

test("names that say nothing are placed by position", () => {
  const lists = ["Alpha", "Beta", "Gamma"].map((name) => ({ name, open: true }));
  expect(guessStages(lists).map((guess) => guess.stage)).toEqual(["backlog", "active", "done"]);
  expect(guessStages([...lists, { name: "Done", open: true }]).map((guess) => guess.stage)).toEqual([
    "backlog",
    "active",
    "active",
    "done",
  ]);
  expect(guessStages([{ name: "Alpha", open: true }]).map((guess) => guess.stage)).toEqual(["backlog"]);
  expect(guessStages([...lists, { name: "Old", open: false }]).map((guess) => guess.stage)).toEqual([
    "backlog",
    "active",
    "done",
    "ready",
  ]);
});
