import type { Tandem } from "../../binding/tandem.ts";
import { wordsOf } from "../../platform/bridge.ts";
import type { Action } from "../../session/actions.ts";
import { showToast } from "../../session/toasts.ts";

/** Ends the presentation and closes the wall. */
export function stopPresenting({ platform, presenter, ui }: Tandem): void {
  presenter.stop();
  platform.ask("room.close", null).catch((error) => showToast(ui, "error", wordsOf(error)));
}

/** What can be done about the wall; the clicker's keys hold only while there is one. */
export function presentActions(tandem: Tandem): Action[] {
  const { session, ui, presenter } = tandem;
  const presenting = () => presenter.store.getState().on;
  const step = (id: string, label: string, keys: readonly string[], run: () => void): Action => ({
    id: `room.${id}`,
    label,
    group: "Wall",
    keys,
    enabled: presenting,
    run,
  });
  return [
    {
      id: "room.present",
      label: "Present on the wall…",
      group: "View",
      keys: ["F5"],
      enabled: () => session.store.getState().boardId !== null,
      run: () => ui.setState({ dialog: { kind: "present" } }),
    },
    step("next", "Next on the wall", ["PageDown"], () => presenter.press("next")),
    step("previous", "Before, on the wall", ["PageUp"], () => presenter.press("previous")),
    step("first", "First on the wall", ["Home"], () => presenter.press("first")),
    step("last", "Last on the wall", ["End"], () => presenter.press("last")),
    step("overview", "The whole board on the wall", ["O"], () => presenter.show(null)),
    step("deck", "The review deck on the wall", [], () => presenter.showDeck()),
    step("clock", "The clock alone on the wall", [], () => presenter.showTimer()),
    {
      ...step("staged", "Back to the ceremony or the card on the wall", [], () => presenter.showStaged()),
      enabled: () => {
        const { staged, back } = presenter.store.getState();
        return staged !== null || back !== null;
      },
    },
    step("curtain", "Curtain: hide values and requesters", [".", "B"], () => presenter.press("curtain")),
    {
      ...step("impediment", "Raise an impediment on the card on the wall…", ["I"], () => {
        const { focus } = presenter.store.getState();
        if (focus !== null) ui.setState({ dialog: { kind: "block", card: focus } });
      }),
      enabled: () => presenter.store.getState().focus !== null,
    },
    step("stop", "Stop presenting", [], () => stopPresenting(tandem)),
  ];
}
