import { EmptyState } from "../../../ui/empty-state.tsx";

/** The retrospective. */
export const RetroView = () => <EmptyState>The retrospective.</EmptyState>;
