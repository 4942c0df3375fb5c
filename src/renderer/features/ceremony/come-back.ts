import type { CeremonyKind } from "../../../core/document/ceremony-records.ts";
import { reviewPoints } from "../../../core/reports/review-agenda.ts";
import { keepText, keptText } from "../../binding/drafts.ts";
import type { Tandem } from "../../binding/tandem.ts";
import { retroLocal, retroStages } from "./retro/retro-local.ts";
import { stageRetro } from "./retro/run-retro.ts";
import { reviewLocal } from "./review/review-local.ts";
import { stageReview } from "./review/run-review.ts";
import { heldCeremony } from "./shared/held-ceremony.ts";
import { stageSpeakers } from "./standup/run-standup.ts";
import { standupLocal } from "./standup/standup-local.ts";

/*
 * Where a ceremony stands is this window's own affair, and would be lost with it. It is kept on this machine, so that a
 * window that is loaded again in the middle of one comes back to it.
 */

/** A ceremony that was seen longer ago is not in the middle any more: the board is shown, and the rail leads back in. */
const STILL_HELD_MS = 3_600_000;
/** How often a ceremony that is looked at is noted as seen. */
const BEAT_MS = 60_000;
const KEPT = "ceremony";

type Kind = Exclude<CeremonyKind, "planning">;
const kinds = ["standup", "review", "retro"] as const satisfies readonly Kind[];

interface Kept {
  readonly kind: Kind;
  readonly board: string;
  readonly ceremony: string;
  /** When it was seen last, milliseconds since 1970 UTC. */
  readonly at: number;
  /** The card in focus, or the topic. */
  readonly on: string | null;
  /** The point of the agenda, the stage, or who speaks, counted from 0. */
  readonly part: string | number;
}

/** How each ceremony's place is read, and taken up again with its scene on the wall. */
const places: Readonly<
  Record<
    Kind,
    {
      readonly now: () => Pick<Kept, "on" | "part"> & { readonly ceremony: string | null };
      readonly takeUp: (tandem: Tandem, kept: Kept) => void;
    }
  >
> = {
  standup: {
    now: () => {
      const { ceremony, focus, speaking } = standupLocal.getState();
      return { ceremony, on: focus, part: speaking };
    },
    takeUp: (tandem, { ceremony, on, part }) => {
      const speaking = typeof part === "number" ? part : 0;
      standupLocal.setState({ ceremony, order: [], focus: on, speaking });
      const held = heldCeremony(tandem, "standup");
      if (held?.walk === "speakers") stageSpeakers(tandem, held, speaking);
    },
  },
  review: {
    now: () => {
      const { ceremony, step, card } = reviewLocal.getState();
      return { ceremony, on: card, part: step };
    },
    takeUp: (tandem, { ceremony, on, part }) => {
      const step = reviewPoints.find((point) => point.step === part)?.step;
      if (step === undefined) return;
      reviewLocal.setState({ ceremony, order: [], step, card: on });
      stageReview(tandem, ceremony, { step, card: on });
    },
  },
  retro: {
    now: () => {
      const { ceremony, stage, topic } = retroLocal.getState();
      return { ceremony, on: topic, part: stage };
    },
    takeUp: (tandem, { ceremony, on, part }) => {
      const stage = retroStages.find(({ id }) => id === part)?.id;
      if (stage === undefined) return;
      retroLocal.setState({ ceremony, stage, topic: on, who: null, asks: null });
      stageRetro(tandem, ceremony, { stage, topic: on });
    },
  },
};

/** Keeps where the ceremony is that was seen last, from now on; returns the way to stop. */
export function keepPlace(tandem: Tandem): () => void {
  const { session, ui } = tandem;
  const keep = (kind: Kind) => {
    const { ceremony, on, part } = places[kind].now();
    const board = session.store.getState().boardId;
    if (board === null || ceremony === null || heldCeremony(tandem, kind)?.id !== ceremony) return;
    const kept: Kept = { kind, board, ceremony, at: Date.now(), on, part };
    keepText(KEPT, JSON.stringify(kept));
  };
  const seen = () => {
    const kind = kinds.find((one) => one === ui.getState().view);
    if (kind) keep(kind);
  };
  const beat = setInterval(seen, BEAT_MS);
  const stops = [
    standupLocal.subscribe(() => keep("standup")),
    reviewLocal.subscribe(() => keep("review")),
    retroLocal.subscribe(() => keep("retro")),
    ui.subscribe(({ view }, before) => view !== before.view && seen()),
    () => clearInterval(beat),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** With the first board of this window: takes up the ceremony that was seen on it within the hour and is still held. */
export function comeBack(tandem: Tandem): void {
  const { session, ui } = tandem;
  const takeUp = (board: string) => {
    const kept = readKept();
    if (kept?.board !== board || Math.abs(Date.now() - kept.at) > STILL_HELD_MS) return;
    if (heldCeremony(tandem, kept.kind)?.id !== kept.ceremony) return;
    places[kept.kind].takeUp(tandem, kept);
    ui.setState({ view: kept.kind });
  };
  const { boardId } = session.store.getState();
  if (boardId !== null) takeUp(boardId);
  else {
    const stop = session.store.subscribe((state) => {
      if (state.boardId === null) return;
      stop();
      takeUp(state.boardId);
    });
  }
}

/** What was kept, where it is what this version writes. */
function readKept(): Kept | null {
  try {
    const { kind, board, ceremony, at, on, part } = JSON.parse(keptText(KEPT)) as Record<keyof Kept, unknown>;
    const known = kinds.find((one) => one === kind);
    const isPart = typeof part === "string" || (typeof part === "number" && part >= 0);
    if (!known || typeof board !== "string" || typeof ceremony !== "string" || typeof at !== "number" || !isPart)
      return null;
    return { kind: known, board, ceremony, at, on: typeof on === "string" ? on : null, part };
  } catch {
    return null;
  }
}
