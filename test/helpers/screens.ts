/** The dialogs that open by a command of the palette, by their names. */
export const paletteDialogs: readonly (readonly [words: string, name: string | RegExp])[] = [
  ["New board…", "New board"],
  ["Boards…", "Boards"],
  ["Import from Trello…", "Import from Trello"],
  ["Settings…", "Settings"],
  ["Show all keys", "Keys"],
  ["Board settings…", "Board settings"],
  ["Add a column…", "New column"],
  ["Add a lane…", "New lane"],
  ["People…", "People"],
  ["Labels…", "Labels"],
  ["Show the history", "History"],
  ["Show the archive", "Archive"],
  ["Show the bin", "Bin"],
];

/** The views of the rail, by their names. */
export const views = ["Backlog", "Sprint", "Standup", "Review", "Retro", "Blockers", "Board"] as const;
