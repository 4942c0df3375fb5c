import { ExternalLink, Link2, Plus, X } from "lucide-react";
import { useState } from "react";
import type { CardLink, CardRecord } from "../../../core/document/records.ts";
import { useBoardValue } from "../../binding/use-board-value.ts";
import { useOpenLink } from "../../binding/use-open-link.ts";
import { useSession, useUiStore } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import { Popover } from "../../ui/popover.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";
import { useOtherCards } from "./options.tsx";
import { Section } from "./section.tsx";
import { useCardEdit } from "./use-card-edit.ts";

type Relation = CardLink["relation"];
const words: Readonly<Record<Relation, string>> = {
  "waits-for": "Waits for",
  relates: "Relates to",
  duplicates: "Duplicates",
  page: "Page",
};
const backWords: Readonly<Record<Relation, string>> = {
  "waits-for": "Is waited for by",
  relates: "Related from",
  duplicates: "Is duplicated by",
  page: "",
};

/** Ties to other cards, from here and from there, and links to pages. */
export function Links({ card }: { readonly card: CardRecord }) {
  const session = useSession();
  const ui = useUiStore();
  const edit = useCardEdit(card.id);
  const openLink = useOpenLink();
  const back = useBoardValue(
    ({ board }) =>
      [...board.tables.card.values()].flatMap((other) =>
        other.deletedAt === null
          ? other.links.filter((link) => link.card === card.id).map((link) => ({ relation: link.relation, other }))
          : [],
      ),
    [card.id],
  );
  const titleOf = (id: string) => {
    const other = session.board.tables.card.get(id);
    return other ? `#${other.number} ${other.title}` : "a card that is gone";
  };
  return (
    <Section
      title="Links"
      count={card.links.length ? String(card.links.length) : undefined}
      action={
        <Popover
          label="Add a link"
          placement="bottom end"
          trigger={
            <Button small tone="quiet" icon={Plus} aria-label="Add a link">
              Add
            </Button>
          }
        >
          {({ close }) => (
            <LinkForm card={card} onAdd={(link) => edit({ links: [...card.links, link] })} onDone={close} />
          )}
        </Popover>
      }
    >
      <ul className={styles.links}>
        {card.links.map((link) => (
          <li key={link.id} className={styles.link}>
            {link.card === null ? <ExternalLink aria-hidden="true" /> : <Link2 aria-hidden="true" />}
            <span className={styles.relation}>{words[link.relation]}</span>
            <Button
              small
              tone="quiet"
              className={styles.linkTitle}
              onPress={() => (link.card === null ? openLink(link.url ?? "") : ui.setState({ openCard: link.card }))}
            >
              <span className={styles.cut}>{link.card === null ? link.title || link.url : titleOf(link.card)}</span>
            </Button>
            <IconButton
              small
              label="Remove link"
              icon={X}
              onPress={() => edit({ links: card.links.filter((other) => other !== link) })}
            />
          </li>
        ))}
        {back.map(({ relation, other }) => (
          <li key={`${relation} ${other.id}`} className={styles.link}>
            <Link2 aria-hidden="true" />
            <span className={styles.relation}>{backWords[relation]}</span>
            <Button small tone="quiet" className={styles.linkTitle} onPress={() => ui.setState({ openCard: other.id })}>
              <span className={styles.cut}>{titleOf(other.id)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface LinkFormProps {
  readonly card: CardRecord;
  readonly onAdd: (link: CardLink) => string | null;
  readonly onDone: () => void;
}

function LinkForm({ card, onAdd, onDone }: LinkFormProps) {
  const others = useOtherCards(card.id);
  const [relation, setRelation] = useState<Relation>("waits-for");
  const [other, setOther] = useState<string | null>(null);
  const [url, setUrl] = useState("");
  const [title, setTitle] = useState("");
  const [error, setError] = useState<string>();
  const toPage = relation === "page";
  /** What was said of another choice does not hold for this one. */
  const set =
    <T,>(change: (value: T) => void) =>
    (value: T) => {
      change(value);
      setError(undefined);
    };
  const add = () => {
    const target = toPage
      ? { card: null, url: url.trim(), title: title.trim() }
      : { card: other, url: null, title: "" };
    const refused = onAdd({ id: crypto.randomUUID(), relation, ...target });
    if (refused === null) onDone();
    else setError(refused);
  };
  return (
    <div className={styles.form}>
      <Select
        label="This card"
        items={(Object.keys(words) as Relation[]).map((id) => ({
          id,
          label: id === "page" ? "Links to a page" : words[id],
        }))}
        value={relation}
        onChange={set(setRelation)}
      />
      {toPage ? (
        <>
          <TextField
            label="Address"
            maxLength={8_000}
            value={url}
            onChange={set(setUrl)}
            placeholder="https://…"
            error={error}
          />
          <TextField label="Title" value={title} onChange={setTitle} />
        </>
      ) : (
        <ComboBox
          label="Card"
          placeholder="Number or title"
          items={others}
          value={other}
          onChange={set(setOther)}
          error={error}
        />
      )}
      <Button tone="first" isDisabled={toPage ? url.trim() === "" : other === null} onPress={add}>
        Add link
      </Button>
    </div>
  );
}
