import { type ComponentType, lazy, useState } from "react";

/** A component whose code is fetched when it is first shown, or before by `fetch`. */
interface Later<P> {
  readonly Shown: ComponentType<P>;
  readonly fetch: () => Promise<unknown>;
}

/**
 * Once its code is there a component is shown in the same frame. React's own `lazy` would show nothing first even then,
 * and what comes after nothing only 300 ms later.
 */
function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let ready: ComponentType<P> | null = null;
  const fetch = async () => {
    ready ??= await load();
    return { default: ready };
  };
  const Lazy = lazy(fetch) as unknown as ComponentType<P>;
  // The same one while it is mounted: another in its place would lose its state.
  function Shown(props: P) {
    const [Now] = useState(() => ready ?? Lazy);
    return <Now {...props} />;
  }
  return { Shown, fetch };
}

const dialogs = later(async () => (await import("./dialogs.tsx")).Dialogs);
const cardPanel = later(async () => (await import("../features/card-panel/card-panel.tsx")).CardPanel);
const deckView = later(async () => (await import("../features/deck/deck-view.tsx")).DeckView);
const backlogView = later(async () => (await import("../features/backlog/backlog-view.tsx")).BacklogView);
const sprintView = later(async () => (await import("../features/planning/sprint-view.tsx")).SprintView);
const standupView = later(async () => (await import("../features/ceremony/standup/standup-view.tsx")).StandupView);
const reviewView = later(async () => (await import("../features/ceremony/review/review-view.tsx")).ReviewView);
const retroView = later(async () => (await import("../features/ceremony/retro/retro-view.tsx")).RetroView);
const impedimentsView = later(
  async () => (await import("../features/impediments/impediments-view.tsx")).ImpedimentsView,
);
const welcomePage = later(async () => (await import("./welcome-page.tsx")).WelcomePage);

/*
 * What the first picture of a board does not need: a third of the code. It is fetched when the board stands there
 * (fetchLater), or at once where one of these is opened sooner.
 */
export const Dialogs = dialogs.Shown;
export const CardPanel = cardPanel.Shown;
export const DeckView = deckView.Shown;
export const BacklogView = backlogView.Shown;
export const SprintView = sprintView.Shown;
export const StandupView = standupView.Shown;
export const ReviewView = reviewView.Shown;
export const RetroView = retroView.Shown;
export const ImpedimentsView = impedimentsView.Shown;
export const WelcomePage = welcomePage.Shown;

/** Fetches what was left out of the start. */
export const fetchLater = (): Promise<unknown> =>
  Promise.all(
    [dialogs, cardPanel, deckView, standupView, reviewView, retroView, backlogView, sprintView, impedimentsView].map(
      ({ fetch }) => fetch(),
    ),
  );
