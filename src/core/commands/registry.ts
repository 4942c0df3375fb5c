import { actionDelete } from "./action-delete.ts";
import { actionSave } from "./action-save.ts";
import { actionToCard } from "./action-to-card.ts";
import { attachmentAdd } from "./attachment-add.ts";
import { attachmentDelete } from "./attachment-delete.ts";
import { attachmentLink } from "./attachment-link.ts";
import { backlogOrder } from "./backlog-order.ts";
import { boardArchive } from "./board-archive.ts";
import { boardDelete } from "./board-delete.ts";
import { boardImport } from "./board-import.ts";
import { boardUpdate } from "./board-update.ts";
import { cardAdd } from "./card-add.ts";
import { cardArchive } from "./card-archive.ts";
import { cardBlock } from "./card-block.ts";
import { cardDelete } from "./card-delete.ts";
import { cardDuplicate } from "./card-duplicate.ts";
import { cardMove } from "./card-move.ts";
import { cardRank } from "./card-rank.ts";
import { cardRefine } from "./card-refine.ts";
import { cardSplit } from "./card-split.ts";
import { cardTag } from "./card-tag.ts";
import { cardUnblock } from "./card-unblock.ts";
import { cardUpdate } from "./card-update.ts";
import { cellLimit } from "./cell-limit.ts";
import { ceremonyDelete } from "./ceremony-delete.ts";
import { ceremonyEnd } from "./ceremony-end.ts";
import { ceremonyStart } from "./ceremony-start.ts";
import { ceremonyUpdate } from "./ceremony-update.ts";
import { columnAdd } from "./column-add.ts";
import { columnDelete } from "./column-delete.ts";
import { columnMove } from "./column-move.ts";
import { columnUpdate } from "./column-update.ts";
import type { Command } from "./command.ts";
import { commentAdd } from "./comment-add.ts";
import { commentDelete } from "./comment-delete.ts";
import { commentUpdate } from "./comment-update.ts";
import { feedbackDelete } from "./feedback-delete.ts";
import { feedbackSave } from "./feedback-save.ts";
import { feedbackToCard } from "./feedback-to-card.ts";
import { filterDelete } from "./filter-delete.ts";
import { filterSave } from "./filter-save.ts";
import { labelAdd } from "./label-add.ts";
import { labelDelete } from "./label-delete.ts";
import { labelUpdate } from "./label-update.ts";
import { laneAdd } from "./lane-add.ts";
import { laneDelete } from "./lane-delete.ts";
import { laneMove } from "./lane-move.ts";
import { laneUpdate } from "./lane-update.ts";
import { memberAdd } from "./member-add.ts";
import { memberDelete } from "./member-delete.ts";
import { memberUpdate } from "./member-update.ts";
import { noteDelete } from "./note-delete.ts";
import { noteSave } from "./note-save.ts";
import { practiceUpdate } from "./practice-update.ts";
import { sprintAddCards } from "./sprint-add-cards.ts";
import { sprintClose } from "./sprint-close.ts";
import { sprintDelete } from "./sprint-delete.ts";
import { sprintRemoveCards } from "./sprint-remove-cards.ts";
import { sprintSave } from "./sprint-save.ts";
import { sprintStart } from "./sprint-start.ts";
import { stickyDelete } from "./sticky-delete.ts";
import { stickyGroup } from "./sticky-group.ts";
import { stickySave } from "./sticky-save.ts";
import { stickyVote } from "./sticky-vote.ts";

/** Every command, in the order in which lists show them. */
export const commands = [
  boardUpdate,
  boardArchive,
  boardDelete,
  boardImport,
  columnAdd,
  columnUpdate,
  columnMove,
  columnDelete,
  laneAdd,
  laneUpdate,
  laneMove,
  laneDelete,
  cellLimit,
  cardAdd,
  cardUpdate,
  cardTag,
  cardMove,
  cardDuplicate,
  cardArchive,
  cardDelete,
  cardRank,
  cardSplit,
  cardRefine,
  backlogOrder,
  practiceUpdate,
  cardBlock,
  cardUnblock,
  commentAdd,
  commentUpdate,
  commentDelete,
  attachmentAdd,
  attachmentLink,
  attachmentDelete,
  memberAdd,
  memberUpdate,
  memberDelete,
  labelAdd,
  labelUpdate,
  labelDelete,
  sprintSave,
  sprintAddCards,
  sprintRemoveCards,
  sprintStart,
  sprintClose,
  sprintDelete,
  ceremonyStart,
  ceremonyUpdate,
  ceremonyEnd,
  ceremonyDelete,
  noteSave,
  noteDelete,
  feedbackSave,
  feedbackDelete,
  feedbackToCard,
  stickySave,
  stickyGroup,
  stickyVote,
  stickyDelete,
  actionSave,
  actionDelete,
  actionToCard,
  filterSave,
  filterDelete,
] as const;

/** The command of an id, for scripts and tests; undefined where there is none. */
export const commandById = (id: string): Command | undefined =>
  (commands as readonly Command[]).find((command) => command.id === id);
