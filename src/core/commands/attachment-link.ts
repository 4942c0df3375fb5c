import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { isPageLink, PAGE_LINK_RULE } from "../document/page-link.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { lineArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";

/** Hangs a link to a page on a card; without a name it goes by its address. */
export const attachmentLink = defineCommand({
  id: "attachment.link",
  args: z.strictObject({ card: idSchema, url: z.string().trim().max(8_000), name: lineArg }),
  perform(board, { card, url, name }, ctx) {
    const { title } = find(board, "card", card);
    if (!isPageLink(url))
      return refuse("invalid", `The link ${quote(url)} cannot be kept. Nothing was changed.`, { hint: PAGE_LINK_RULE });
    const draft = new DraftBuilder(board);
    draft.add({
      type: "attachment",
      id: ctx.newId(),
      card,
      name: name || url.slice(0, 2_000),
      mime: "",
      size: null,
      blob: null,
      url,
      at: ctx.now,
      deletedAt: null,
      source: null,
    });
    return propose(draft.build(), `Linked ${quote(name || url)} to ${quote(title)}`);
  },
});
