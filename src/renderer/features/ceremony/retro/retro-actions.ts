import type { Tandem } from "../../../binding/tandem.ts";
import type { Action } from "../../../session/actions.ts";
import { type RetroStage, retroLocal } from "./retro-local.ts";
import { endRetro, goOn, heldRetro, toggleTopicTimer } from "./run-retro.ts";

/** What can be done in a retrospective, by key and by palette. The curtain and the wall keep the keys that are theirs. */
export function retroActions(tandem: Tandem): Action[] {
  const { session, ui } = tandem;
  const isOn = () => ui.getState().view === "retro" && heldRetro(tandem) !== null;
  const isAt = (...stages: RetroStage[]) => isOn() && stages.includes(retroLocal.getState().stage);
  const action = (id: string, label: string, keys: readonly string[], run: () => void, enabled = isOn): Action => ({
    id: `retro.${id}`,
    label,
    group: "Retrospective",
    keys,
    enabled,
    run,
  });
  return [
    {
      id: "view.retro",
      label: "Show the retrospective",
      group: "View",
      keys: ["Shift+R"],
      enabled: () => session.store.getState().boardId !== null,
      run: () => ui.setState({ view: "retro" }),
    },
    action("next", "Next stage or topic", ["PageDown"], () => goOn(tandem, 1)),
    action("previous", "Stage or topic before", ["PageUp"], () => goOn(tandem, -1)),
    action(
      "note",
      "Write a note or an action",
      ["N"],
      () => document.querySelector<HTMLElement>("[data-write] :is(input, textarea)")?.focus(),
      () => isAt("write", "discuss", "close"),
    ),
    action(
      "timer",
      "Start the topic's clock, pause it, or go on",
      ["P"],
      () => toggleTopicTimer(tandem),
      () => isAt("discuss"),
    ),
    action("end", "End the retrospective", ["Shift+E"], () => void endRetro(tandem)),
  ];
}
