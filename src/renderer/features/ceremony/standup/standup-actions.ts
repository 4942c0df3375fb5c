import { speakerCards } from "../../../../core/reports/speaker-cards.ts";
import type { Tandem } from "../../../binding/tandem.ts";
import type { Action } from "../../../session/actions.ts";
import { endStandup, focusOn, goOn, heldStandup, speakingNow } from "./run-standup.ts";
import { standupLocal } from "./standup-local.ts";

/** What can be done in a standup, by key and by palette. The curtain and the wall keep the keys that are theirs. */
export function standupActions(tandem: Tandem): Action[] {
  const { session, ui } = tandem;
  const isOn = () => ui.getState().view === "standup" && heldStandup(tandem) !== null;
  const focus = () => {
    const { focus: card } = standupLocal.getState();
    return card !== null && session.board.tables.card.has(card) ? card : null;
  };
  const action = (id: string, label: string, keys: readonly string[], run: () => void): Action => ({
    id: `standup.${id}`,
    label,
    group: "Standup",
    keys,
    enabled: isOn,
    run,
  });
  const withCard = (id: string, label: string, keys: readonly string[], run: (card: string) => void): Action => ({
    ...action(id, label, keys, () => {
      const card = focus();
      if (card !== null) run(card);
    }),
    enabled: () => isOn() && focus() !== null,
  });
  const among = (by: 1 | -1) => () => {
    const ceremony = heldStandup(tandem);
    if (ceremony?.walk === "board") return goOn(tandem, by === 1 ? "next" : "previous");
    const cards = ceremony ? speakerCards(session.board, ceremony.speakers[speakingNow(tandem, ceremony)] ?? "") : [];
    const index = cards.indexOf(standupLocal.getState().focus ?? "");
    const to = cards[Math.min(Math.max(index + by, 0), cards.length - 1)];
    if (to !== undefined) focusOn(tandem, to);
  };
  return [
    {
      id: "view.standup",
      label: "Show the standup",
      group: "View",
      keys: ["S"],
      enabled: () => session.store.getState().boardId !== null,
      run: () => ui.setState({ view: "standup" }),
    },
    action("next", "Next card or speaker", ["PageDown", "ArrowRight"], () => goOn(tandem, "next")),
    action("previous", "Card or speaker before", ["PageUp", "ArrowLeft"], () => goOn(tandem, "previous")),
    action("down", "Next card", ["ArrowDown"], among(1)),
    action("up", "Card before", ["ArrowUp"], among(-1)),
    withCard("impediment", "Raise an impediment on the card in focus…", ["I"], (card) =>
      ui.setState({ dialog: { kind: "block", card } }),
    ),
    action("note", "Write a note", ["N"], () => document.querySelector<HTMLElement>("[data-note] textarea")?.focus()),
    withCard("move", "Move the card in focus to…", ["M"], (card) =>
      ui.setState({ dialog: { kind: "move", cards: [card] } }),
    ),
    withCard("open", "Open the card in focus", ["Shift+Enter"], (card) => ui.setState({ openCard: card })),
    action("end", "End the standup", ["Shift+E"], () => void endStandup(tandem)),
  ];
}
