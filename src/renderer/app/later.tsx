import { lazy } from "react";

const dialogs = () => import("./dialogs.tsx");
const cardPanel = () => import("../features/card-panel/card-panel.tsx");
const deckView = () => import("../features/deck/deck-view.tsx");
const backlogView = () => import("../features/backlog/backlog-view.tsx");
const sprintView = () => import("../features/planning/sprint-view.tsx");
const standupView = () => import("../features/ceremony/standup/standup-view.tsx");
const reviewView = () => import("../features/ceremony/review/review-view.tsx");
const retroView = () => import("../features/ceremony/retro/retro-view.tsx");
const impedimentsView = () => import("../features/impediments/impediments-view.tsx");
const welcomePage = () => import("./welcome-page.tsx");

/*
 * What the first picture of a board does not need: a third of the code. It is fetched when the board stands there
 * (fetchLater), or at once where one of these is opened sooner.
 */
export const Dialogs = lazy(async () => ({ default: (await dialogs()).Dialogs }));
export const CardPanel = lazy(async () => ({ default: (await cardPanel()).CardPanel }));
export const DeckView = lazy(async () => ({ default: (await deckView()).DeckView }));
export const BacklogView = lazy(async () => ({ default: (await backlogView()).BacklogView }));
export const SprintView = lazy(async () => ({ default: (await sprintView()).SprintView }));
export const StandupView = lazy(async () => ({ default: (await standupView()).StandupView }));
export const ReviewView = lazy(async () => ({ default: (await reviewView()).ReviewView }));
export const RetroView = lazy(async () => ({ default: (await retroView()).RetroView }));
export const ImpedimentsView = lazy(async () => ({ default: (await impedimentsView()).ImpedimentsView }));
export const WelcomePage = lazy(async () => ({ default: (await welcomePage()).WelcomePage }));

/** Fetches what was left out of the start. */
export const fetchLater = (): Promise<unknown> =>
  Promise.all([
    dialogs(),
    cardPanel(),
    deckView(),
    standupView(),
    reviewView(),
    retroView(),
    backlogView(),
    sprintView(),
    impedimentsView(),
  ]);
