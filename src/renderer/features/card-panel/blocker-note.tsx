import { cardUnblock } from "../../../core/commands/card-unblock.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useIndexes, useRecord } from "../../binding/use-session.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format.ts";

/** What is in the way of a card, who sees to it and since when. Nothing where nothing is. */
export function BlockerNote({ card }: { readonly card: string }) {
  const dispatch = useDispatch();
  const id = useIndexes((indexes) => indexes.blockerOf(card), null);
  const blocker = useRecord("blocker", id);
  const owner = useRecord("member", blocker?.owner ?? null);
  if (!blocker) return null;
  return (
    <Banner
      tone="error"
      actions={
        <Button small onPress={() => dispatch(cardUnblock, { card })}>
          Unblock
        </Button>
      }
    >
      <p>
        <strong>Blocked: {blocker.reason}</strong>
      </p>
      <p>
        Since {formatMoment(blocker.since)}
        {owner ? ` · ${owner.name} sees to it` : " · nobody sees to it yet"}
      </p>
    </Banner>
  );
}
