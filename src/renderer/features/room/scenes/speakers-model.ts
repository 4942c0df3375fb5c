import { speakerCards } from "../../../../core/reports/speaker-cards.ts";
import type { Scene } from "../../../session/wall-link.ts";
import type { Sight } from "../wall-model.ts";
import type { SceneLine } from "./scene-fit.ts";

/** Who speaks in a standup, with what they may speak of. */
export interface SpeakersModel {
  /** "" where nobody is there. */
  readonly name: string;
  /** Whether they stand for sales today. */
  readonly sales: boolean;
  readonly at: number;
  readonly of: number;
  readonly cards: readonly SceneLine[];
  /** Who comes after, in their order. */
  readonly next: readonly string[];
}

/** @param speaking the member who has the floor as the clock says, or null where no clock says it */
export function speakersModel(
  { board, indexes }: Pick<Sight, "board" | "indexes">,
  scene: Extract<Scene, { kind: "speakers" }>,
  speaking: string | null,
): SpeakersModel {
  const { tables } = board;
  const ceremony = tables.ceremony.get(scene.ceremony);
  const speakers = ceremony?.speakers ?? [];
  const told = speaking === null ? -1 : speakers.indexOf(speaking);
  const at = told >= 0 ? told : Math.min(Math.max(scene.at, 0), Math.max(0, speakers.length - 1));
  const id = speakers[at] ?? "";
  const name = (member: string) => tables.member.get(member)?.name ?? "";
  const cards = speakerCards(board, id).flatMap((one): SceneLine[] => {
    const card = tables.card.get(one);
    const lane = tables.lane.get(card?.place.lane ?? "");
    if (!card || !lane) return [];
    const blocker = tables.blocker.get(indexes.blockerOf(one) ?? "");
    return [
      {
        id: one,
        text: card.title,
        colour: lane.colour,
        sales: card.origin === "sales" || lane.kind === "sales",
        right: tables.column.get(card.place.column)?.name ?? "",
        ...(blocker ? { under: `Blocked: ${blocker.reason || "no reason given"}`, late: true } : {}),
      },
    ];
  });
  return {
    name: name(id),
    sales: id !== "" && id === ceremony?.representative,
    at,
    of: speakers.length,
    cards,
    next: speakers.slice(at + 1).map(name),
  };
}
