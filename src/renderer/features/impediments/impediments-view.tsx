import { EmptyState } from "../../ui/empty-state.tsx";

/** The impediments of all sprints. */
export const ImpedimentsView = () => <EmptyState>The impediments.</EmptyState>;
