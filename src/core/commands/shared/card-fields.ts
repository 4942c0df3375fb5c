import { z } from "zod";
import type { DraftBuilder } from "../../change/draft-builder.ts";
import type { BoardView } from "../../document/board.ts";
import { cycleThrough } from "../../document/cycle.ts";
import { idSchema, textSchema } from "../../document/field.ts";
import { isPageLink, PAGE_LINK_RULE } from "../../document/page-link.ts";
import { type CardLink, type CardRecord, cardSchema } from "../../document/records.ts";
import { epicOf, waitsFor } from "../../document/waits.ts";
import { quote, stop } from "../command.ts";
import { lineArg, nameArg } from "./args.ts";
import { find } from "./find.ts";

const shape = cardSchema.shape;
const distinct = z.array(idSchema).max(200);

/** The fields of a card that are edited as such; place, archive and bin have commands of their own. */
export const cardFieldsArg = z
  .strictObject({
    title: nameArg,
    description: textSchema,
    kind: shape.kind,
    origin: shape.origin,
    requester: lineArg,
    points: shape.points,
    value: shape.value,
    effort: shape.effort,
    startDate: shape.startDate,
    dueDate: shape.dueDate,
    criteria: shape.criteria,
    checklist: shape.checklist,
    links: shape.links,
    epic: shape.epic,
    sprint: shape.sprint,
    acceptedAt: shape.acceptedAt,
    assignees: distinct.transform((ids) => [...new Set(ids)]),
    labels: distinct.transform((ids) => [...new Set(ids)]),
  })
  .partial();

/** The names of those fields for people. */
export const cardFieldWords: Readonly<Record<string, string>> = {
  startDate: "start date",
  dueDate: "due date",
  criteria: "acceptance criteria",
  acceptedAt: "acceptance",
};

/**
 * Stops where a card, as the draft leaves it, would break a rule that looks past the single field: dates in order, people,
 * labels, sprints and cards that are there, links that are safe, nothing that contains or waits for itself. What the card
 * had before is not held against it.
 */
export function checkCard(board: BoardView, draft: DraftBuilder, after: CardRecord, before: CardRecord | null): void {
  if (after.startDate !== null && after.dueDate !== null && after.startDate > after.dueDate) {
    stop("invalid", `${quote(after.title)} would start (${after.startDate}) after it is due (${after.dueDate}).`, {
      hint: "Give a start date on or before the due date.",
    });
  }
  for (const id of added(after.assignees, before?.assignees)) find(board, "member", id);
  for (const id of added(after.labels, before?.labels)) find(board, "label", id);
  checkItems(after);
  if (after.sprint !== (before?.sprint ?? null)) checkSprint(board, after, before);
  if (after.epic !== null && after.epic !== before?.epic) checkEpic(board, draft, after);
  for (const link of after.links) checkLink(board, after, link, before);
  if (after.links.some((link) => link.relation === "waits-for") && after.links !== before?.links) {
    // What is in the bin counts: it may come back.
    const waits = (id: string) => waitsFor(draft.get("card", id));
    stopAtCycle(draft, "would wait for itself", cycleThrough(after.id, waits));
  }
}

const added = (after: readonly string[], before: readonly string[] = []): string[] =>
  after.filter((id) => !before.includes(id));

function checkItems(card: CardRecord): void {
  for (const list of [card.criteria, card.checklist, card.links]) {
    if (new Set(list.map((item) => item.id)).size !== list.length)
      stop("invalid", `Two lines of ${quote(card.title)} carry the same id.`);
  }
}

function checkSprint(board: BoardView, after: CardRecord, before: CardRecord | null): void {
  const closed = (id: string | null) => {
    const sprint = id === null ? undefined : board.tables.sprint.get(id);
    return sprint?.deletedAt === null && sprint.state === "closed" ? sprint : null;
  };
  if (after.sprint !== null) find(board, "sprint", after.sprint);
  const into = closed(after.sprint);
  if (into) stop("invalid", `${into.name} is closed; a closed sprint takes no more cards.`);
  const outOf = closed(before?.sprint ?? null);
  // An unfinished card goes on into the next sprint; what was finished in a closed one stays its record.
  if (outOf && board.tables.column.get(after.place.column)?.stage === "done")
    stop("invalid", `${quote(after.title)} was finished in ${outOf.name}, which is closed and never changes.`);
}

function checkEpic(board: BoardView, draft: DraftBuilder, card: CardRecord): void {
  find(board, "card", card.epic as string);
  const epics = (id: string) => epicOf(draft.get("card", id));
  stopAtCycle(draft, "would contain itself", cycleThrough(card.id, epics));
}

function checkLink(board: BoardView, card: CardRecord, link: CardLink, before: CardRecord | null): void {
  const known = before?.links.find(({ id }) => id === link.id);
  if (known && known.relation === link.relation && known.card === link.card && known.url === link.url) return;
  const name = quote(link.title || link.url || "link");
  if (link.relation === "page") {
    if (link.card !== null || link.url === null || !isPageLink(link.url))
      stop("invalid", `The link ${name} of ${quote(card.title)} cannot be kept.`, { hint: PAGE_LINK_RULE });
    return;
  }
  if (link.card === null || link.url !== null)
    stop("invalid", `The tie ${name} of ${quote(card.title)} names no card.`);
  if (link.card === card.id)
    stop(link.relation === "waits-for" ? "cycle" : "invalid", `${quote(card.title)} cannot be tied to itself.`);
  find(board, "card", link.card);
}

function stopAtCycle(draft: DraftBuilder, would: string, path: readonly string[] | null): void {
  if (!path) return;
  const titles = path.map((id) => quote(draft.get("card", id)?.title ?? ""));
  stop("cycle", `${titles[0]} ${would}: ${titles.join(" → ")}.`, { hint: "Take one of these ties away first." });
}
