import { useMemo, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { isLive } from "../../../core/document/queries.ts";
import { useTandem } from "../../binding/tandem.ts";
import { Kbd } from "../../ui/kbd.tsx";
import styles from "./palette.module.css";
import { useBoardChoices } from "./use-board-choices.ts";

/** At most this many cards and boards are offered. */
const MOST = 12;

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** Everything that can be done now, each with its keys; cards by number and title; boards by name. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions, session, ui, boards } = useTandem();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLocaleLowerCase();
  const words = wanted.split(/\s+/u);
  const matches = (text: string) => words.every((word) => text.toLocaleLowerCase().includes(word));
  const rank = (label: string) => {
    const at = ` ${label.toLocaleLowerCase()}`.indexOf(` ${wanted}`);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  const open = session.store.getState().boardId;
  const others = useBoardChoices(open);
  const cards = useMemo(
    () => (open === null ? [] : [...session.board.tables.card.values()].filter(isLive)),
    [session, open],
  );

  const commands: Entry[] = actions
    .enabled()
    .filter((action) => action.id !== "palette.open" && matches(`${action.label} ${action.group}`))
    // What begins as typed comes first, then what has a word that does.
    .sort((a, b) => rank(a.label) - rank(b.label))
    .map((action) => ({
      id: action.id,
      label: action.label,
      note: action.group,
      keys: action.keys?.[0],
      run: () => action.run(),
    }));
  const foundCards: Entry[] = [];
  if (wanted)
    for (const card of cards) {
      if (foundCards.length === MOST) break;
      const label = `#${card.number} ${card.title}`;
      if (matches(label))
        foundCards.push({
          id: card.id,
          label,
          note: "Card",
          run: () => ui.setState({ view: "board", openCard: card.id, focusCard: card.id }),
        });
    }
  const foundBoards: Entry[] = others
    .filter((board) => matches(board.name))
    .slice(0, MOST)
    .map((board) => ({ id: board.board, label: board.name, note: "Board", run: () => void boards.open(board.board) }));
  const sections = [
    { id: "commands", title: "Commands", entries: commands },
    { id: "cards", title: "Cards", entries: foundCards },
    { id: "boards", title: "Boards", entries: foundBoards },
  ].filter(({ entries }) => entries.length > 0);

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className={styles.overlay ?? ""}>
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""} aria-label="Command palette">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label="Find a command, a card or a board" autoFocus>
              <Input
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                className={styles.input ?? ""}
                placeholder="Do something, or find a card or a board…"
              />
            </SearchField>
            <ListBox
              aria-label="Found"
              className={styles.list ?? ""}
              selectionMode="none"
              onAction={(key) => {
                const entry = sections.flatMap(({ entries }) => entries).find(({ id }) => id === key);
                onClose();
                entry?.run();
              }}
              renderEmptyState={() => <p className={styles.none}>Nothing is called that.</p>}
            >
              {sections.map(({ id, title, entries }) => (
                <ListBoxSection key={id} id={`section ${id}`}>
                  <Header className={styles.header}>{title}</Header>
                  {entries.map((entry) => (
                    <ListBoxItem key={entry.id} id={entry.id} textValue={entry.label} className={styles.item ?? ""}>
                      <span className={styles.label}>{entry.label}</span>
                      {entry.keys ? <Kbd keys={entry.keys} /> : <span className={styles.note}>{entry.note}</span>}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
