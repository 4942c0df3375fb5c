import { Ban, ChevronLeft, ChevronRight, MessagesSquare } from "lucide-react";
import { useEffect } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useUiStore } from "../../../binding/use-session.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { counted, formatNumber } from "../../../ui/format.ts";
import { Kbd } from "../../../ui/kbd.tsx";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import { FocusCard } from "./focus-card.tsx";
import { NoteField } from "./note-field.tsx";
import { RoundStage } from "./round-stage.tsx";
import { focusOn, goOn, hearSpeakers } from "./run-standup.ts";
import styles from "./standup.module.css";
import { useWalk } from "./use-walk.ts";

/** The walk: the card in focus with its note, and the cards around it in their order. */
export function BoardRound({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const { presenter } = tandem;
  const ui = useUiStore();
  const { order, focus, turn } = useWalk(ceremony.id);
  const speakers = ceremony.speakers.length;
  // The speakers of a round that was taken back have left the wall.
  useEffect(() => {
    if (presenter.store.getState().staged?.kind === "speakers") presenter.stage(null);
  }, [presenter]);
  const hear =
    speakers === 0 ? null : (
      <Button icon={MessagesSquare} onPress={() => hearSpeakers(tandem)}>
        Hear the {counted(speakers, "speaker")}
      </Button>
    );
  if (focus === null)
    return (
      <div className={styles.empty}>
        <EmptyState icon={MessagesSquare} action={hear}>
          No card is ready, active or waiting. Pull work in from the backlog, hear the speakers, or end the standup.
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.round}>
      <RoundStage>
        <FocusCard id={focus} />
        <p className="said-only" aria-live="polite">
          Card {turn} of {order.length}: {tandem.session.board.tables.card.get(focus)?.title}
        </p>
        <div className={styles.steps}>
          <Button icon={ChevronLeft} isDisabled={turn <= 1} onPress={() => goOn(tandem, "previous")}>
            Before
          </Button>
          <Button icon={ChevronRight} isDisabled={turn >= order.length} onPress={() => goOn(tandem, "next")}>
            Next card
          </Button>
          <Button icon={Ban} onPress={() => ui.setState({ dialog: { kind: "block", card: focus } })}>
            Impediment… <Kbd keys="I" />
          </Button>
          {hear}
        </div>
        <NoteField
          key={focus}
          first
          ceremony={ceremony.id}
          about={{ card: focus, speaker: null, question: null }}
          label="Note on this card (N)"
          placeholder="What was agreed? It goes into the minutes."
        />
      </RoundStage>
      <Queue order={order} focus={focus} turn={turn} />
    </div>
  );
}

interface QueueProps {
  readonly order: readonly string[];
  readonly focus: string;
  readonly turn: number;
}

/** Rows of the walk that are drawn around the card in focus. */
const BEFORE = 4;
const AFTER = 40;

function Queue({ order, focus, turn }: QueueProps) {
  const tandem = useTandem();
  const { board, indexes } = tandem.session;
  const at = Math.max(0, turn - 1);
  const from = Math.max(0, at - BEFORE);
  const shown = order.slice(from, at + AFTER);
  const name = (column: string) => board.tables.column.get(column)?.name ?? "";
  return (
    <aside className={styles.queue} aria-label="The walk">
      <p className={styles.turn}>
        <b className="num">{formatNumber(turn)}</b>
        <span className="num"> of {counted(order.length, "card")}</span>
      </p>
      <progress className={styles.track} value={turn} max={Math.max(1, order.length)} aria-label="Cards heard" />
      {from > 0 ? <p className={styles.note}>{counted(from, "card")} before</p> : null}
      <ol>
        {shown.map((id, index) => {
          const card = board.tables.card.get(id);
          const lane = board.tables.lane.get(card?.place.lane ?? "");
          if (!card || !lane) return null;
          const before = board.tables.card.get(shown[index - 1] ?? "");
          return (
            <li key={id}>
              {before?.place.column === card.place.column ? null : <h3>{name(card.place.column)}</h3>}
              <AriaButton
                className={styles.line ?? ""}
                data-colour={lane.colour}
                data-row={id}
                onPress={() => focusOn(tandem, id)}
                {...(id === focus ? { "aria-current": "step" } : {})}
              >
                {lane.kind === "sales" ? <SalesIcon className={styles.icon} /> : null}
                <span className={styles.text} dir="auto">
                  {card.title}
                </span>
                {indexes.blockerOf(id) === null ? null : (
                  <Ban className={styles.icon} role="img" aria-label="blocked" />
                )}
              </AriaButton>
            </li>
          );
        })}
      </ol>
      {from + shown.length < order.length ? (
        <p className={styles.note}>{counted(order.length - from - shown.length, "card")} after</p>
      ) : null}
    </aside>
  );
}
