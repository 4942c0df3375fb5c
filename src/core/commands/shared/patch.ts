import { DraftBuilder, isEmpty } from "../../change/draft-builder.ts";
import type { BoardView } from "../../document/board.ts";
import type { RecordOf, RecordType } from "../../document/records.ts";
import { type Proposal, propose, type Refusal, refuse } from "../command.ts";
import { given } from "./args.ts";

type Fields<T extends RecordType> = {
  [K in keyof Omit<RecordOf<T>, "type" | "id">]?: RecordOf<T>[K] | undefined;
};

/** Writes the fields that were given of one record; `labelOf` names the change from the fields that really differ. */
export function patch<T extends RecordType>(
  board: BoardView,
  type: T,
  id: string,
  fields: Fields<T>,
  labelOf: (changed: readonly string[]) => string,
): Proposal | Refusal {
  const draft = new DraftBuilder(board);
  draft.update(type, id, given(fields) as Partial<Omit<RecordOf<T>, "type" | "id">>);
  const built = draft.build();
  if (isEmpty(built)) return refuse("nothing-to-do", "That is how it is already.");
  return propose(built, labelOf(Object.keys(built.updated[0]?.to ?? {})));
}
