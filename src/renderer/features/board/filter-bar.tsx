import { ListFilter, Search, X } from "lucide-react";
import { type KeyboardEvent, memo, useRef } from "react";
import { filterDelete } from "../../../core/commands/filter-delete.ts";
import type { FilterRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useWarmFilter } from "../../binding/use-filter.ts";
import { useBoard, useUi, useUiStore, useVersion } from "../../binding/use-session.ts";
import { IconButton } from "../../ui/button.tsx";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "../../ui/menu.tsx";
import { boardLocal } from "./board-local.ts";
import styles from "./filter-bar.module.css";
import { FILTER_FIELD_ID } from "./filter-field-id.ts";
import { SaveFilterDialog } from "./save-filter-dialog.tsx";
import { useLocal } from "./use-local.ts";

/** What the field understands, for the menu that teaches it: the words and what is typed for them. */
const examples: readonly { readonly words: string; readonly query: string }[] = [
  { words: "Sales work", query: "origin:sales" },
  { words: "Blocked", query: "is:blocked" },
  { words: "Overdue", query: "due:overdue" },
  { words: "Due within seven days", query: "due:week" },
  { words: "Assigned to nobody", query: "person:none" },
  { words: "In the current sprint", query: "sprint:current" },
];

/** The board's filter: narrows as you type, Escape clears it, and it can be kept under a name. */
export function FilterBar() {
  const ui = useUiStore();
  const query = useUi((state) => state.filter);
  const saving = useLocal((state) => state.savingFilter);
  const field = useRef<HTMLInputElement>(null);
  const set = (filter: string) => ui.setState({ filter });
  useWarmFilter();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (query === "") leave();
      else set("");
    } else if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault();
      leave();
    }
  };
  const leave = () => {
    const { focusCard } = ui.getState();
    if (focusCard === null) field.current?.blur();
    boardLocal.setState({ focusNext: focusCard });
  };

  return (
    <search className={styles.filter} data-on={query === "" ? undefined : ""}>
      <Search className={styles.icon} aria-hidden="true" />
      <input
        ref={field}
        id={FILTER_FIELD_ID}
        className={styles.field}
        aria-label="Filter the board"
        aria-keyshortcuts="/"
        placeholder="Filter"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        maxLength={2_000}
        value={query}
        onChange={(event) => set(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query === "" ? (
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      ) : (
        <IconButton
          small
          icon={X}
          label="Clear the filter"
          onPress={() => {
            set("");
            field.current?.focus();
          }}
        />
      )}
      <FilterMenu />
      {saving ? <SaveFilterDialog query={query} /> : null}
    </search>
  );
}

const FilterMenu = memo(function FilterMenu() {
  return (
    <Menu
      label="Filters"
      placement="bottom end"
      trigger={<IconButton small icon={ListFilter} label="Saved filters and examples" />}
    >
      <FilterChoices />
    </Menu>
  );
});

/** What the menu holds: mounted while it is open, so that a letter does not render it. */
function FilterChoices() {
  const ui = useUiStore();
  const query = useUi((state) => state.filter);
  const dispatch = useDispatch();
  const saved = useSavedFilters();
  const current = saved.find((filter) => filter.query === query.trim());
  const onPick = (filter: string) => ui.setState({ filter });
  return (
    <>
      {saved.length > 0 ? (
        <MenuSection title="Saved filters">
          {saved.map((filter) => (
            <MenuItem
              key={filter.id}
              id={filter.id}
              note={filter.query}
              checked={filter.id === current?.id}
              onAction={() => onPick(filter.query)}
            >
              {filter.name}
            </MenuItem>
          ))}
        </MenuSection>
      ) : null}
      <MenuSection title="Show only">
        {examples.map(({ words, query: example }) => (
          <MenuItem key={example} id={example} note={example} onAction={() => onPick(example)}>
            {words}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem
        id="save"
        isDisabled={query.trim() === "" || current !== undefined}
        onAction={() => boardLocal.setState({ savingFilter: true })}
      >
        Save this filter…
      </MenuItem>
      {current ? (
        <MenuItem id="forget" danger onAction={() => dispatch(filterDelete, { filter: current.id })}>
          {`Forget “${current.name}”`}
        </MenuItem>
      ) : null}
    </>
  );
}

const NONE: readonly FilterRecord[] = [];

/** The filters that were given a name, by name. */
function useSavedFilters(): readonly FilterRecord[] {
  useVersion();
  const table = useBoard((session) => session.board.tables.filter, null);
  if (!table) return NONE;
  return [...table.values()].filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.name.localeCompare(b.name));
}
