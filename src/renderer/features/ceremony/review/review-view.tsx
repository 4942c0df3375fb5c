import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";

/** The sprint review. */
export const ReviewView = ({ onDeck }: { readonly onDeck: () => void }) => (
  <EmptyState action={<Button onPress={onDeck}>Open the deck</Button>}>The review.</EmptyState>
);
