import { Play, UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { practiceUpdate } from "../../../core/commands/practice-update.ts";
import { ceremoniesOf, nextRepresentative } from "../../../core/document/ceremonies.ts";
import type { CeremonyRecord } from "../../../core/document/ceremony-records.ts";
import { practiceOf } from "../../../core/document/queries.ts";
import type { MemberRecord } from "../../../core/document/records.ts";
import { boardWalk, usualWalk } from "../../../core/reports/board-walk.ts";
import { keepText, keptText } from "../../binding/drafts.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useUiStore, useVersion } from "../../binding/use-session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { PastStandups } from "./past-standups.tsx";
import { startStandup } from "./run-standup.ts";
import { SprintLine } from "./sprint-line.tsx";
import styles from "./standup.module.css";

const NOBODY = "nobody";
/** Which of the two ways was begun with last, on this machine. */
const KEPT = "standup-walk";

/** Before the standup: how it goes, who is there, who stands for sales; and the standups that were. */
export function StandupSetup() {
  const tandem = useTandem();
  const ui = useUiStore();
  const dispatch = useDispatch();
  const { board } = tandem.session;
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board is one container; its version says when it changed
  const members = useMemo(() => membersOf(board.tables.member.values()), [board, version]);
  const last = ceremoniesOf(board, "standup").at(-1);
  const sales = practiceOf(board).standupSales;
  const [walk, setWalk] = useState<CeremonyRecord["walk"]>(() =>
    keptText(KEPT) === "speakers" ? "speakers" : "board",
  );
  const [away, setAway] = useState<ReadonlySet<string>>(() => awayAtFirst(members, last));
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);

  const present = members.filter(({ id }) => !away.has(id)).map(({ id }) => id);
  const representatives = members.filter(({ id, role }) => role === "sales" && !away.has(id));
  const turn = nextRepresentative(board, present);
  const stays = chosen === null || representatives.some(({ id }) => id === chosen);
  const representative = chosen !== undefined && stays ? chosen : turn;
  const cards = boardWalk(board, usualWalk).length;
  const start = () => {
    keepText(KEPT, walk);
    startStandup(tandem, { present, representative, walk });
  };
  const toggle = (id: string) => (isThere: boolean) => {
    const next = new Set(away);
    if (isThere) next.delete(id);
    else next.add(id);
    setAway(next);
  };

  return (
    <div className={styles.setup}>
      <section className={styles.sheet} aria-labelledby="standup-heading">
        <h1 id="standup-heading">Standup</h1>
        <SprintLine />
        <div className={styles.choice}>
          <h2>How</h2>
          <Segmented
            label="How"
            items={[
              { id: "board", label: "Walk the board" },
              { id: "speakers", label: "By speaker" },
            ]}
            value={walk}
            onChange={setWalk}
          />
          <p className={styles.note}>
            {walk === "speakers"
              ? "The three questions, in drawn order; the clock shares the time among those who are there."
              : cards === 0
                ? `No card is ready, active or waiting: there is nothing to walk.${members.length > 0 ? " Hear the speakers instead." : ""}`
                : `${counted(cards, "card")} from right to left, oldest first within a column.`}
          </p>
          {walk === "board" && cards > 0 ? (
            <Segmented
              label="Sales lane"
              items={[
                { id: "first", label: "Sales first" },
                { id: "last", label: "Sales last" },
              ]}
              value={sales}
              onChange={(standupSales) => {
                // How the board is walked is the team’s way of working, and stays.
                if (standupSales !== sales) dispatch(practiceUpdate, { fields: { standupSales } });
              }}
            />
          ) : null}
        </div>
        {members.length === 0 ? (
          <EmptyState
            icon={UserPlus}
            action={<Button onPress={() => ui.setState({ dialog: { kind: "members" } })}>Add people…</Button>}
          >
            A standup is held by people: add those who work on this board.
          </EmptyState>
        ) : (
          <fieldset className={styles.people}>
            <legend>Who is there</legend>
            {members.map(({ id, name, initials, colour, role }) => (
              <Checkbox key={id} isSelected={!away.has(id)} onChange={toggle(id)}>
                <Avatar initials={initials} colour={colour} />
                <span>{name}</span>
                {listens(role) ? <small>{role === "sales" ? "sales" : "listens"}</small> : null}
              </Checkbox>
            ))}
          </fieldset>
        )}
        {representatives.length === 0 ? null : (
          <Select
            label="Stands for sales"
            hint={
              representative !== null && representative === turn
                ? "It is their turn; the turn goes round."
                : "The turn goes round, whoever waited longest is proposed."
            }
            items={[
              ...representatives.map(({ id, name }) => ({ id, label: name })),
              { id: NOBODY, label: "Nobody today" },
            ]}
            value={representative ?? NOBODY}
            onChange={(id) => setChosen(id === NOBODY ? null : id)}
          />
        )}
        <div className={styles.start}>
          <Button tone="first" icon={Play} onPress={start} autoFocus>
            Start the standup
          </Button>
          <span className={styles.note}>15 minutes. Present on the wall with F5 before or during it.</span>
        </div>
      </section>
      <PastStandups />
    </div>
  );
}

const listens = (role: MemberRecord["role"]): boolean => role === "sales" || role === "stakeholder";

const membersOf = (members: Iterable<MemberRecord>): MemberRecord[] =>
  [...members].filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.name.localeCompare(b.name));

/** Who is taken to be away until somebody says otherwise: as last time; the first time, stakeholders. */
function awayAtFirst(members: readonly MemberRecord[], last: CeremonyRecord | undefined): ReadonlySet<string> {
  const isThere = ({ id, role }: MemberRecord) => (last ? last.present.includes(id) : role !== "stakeholder");
  return new Set(members.filter((member) => !isThere(member)).map(({ id }) => id));
}
