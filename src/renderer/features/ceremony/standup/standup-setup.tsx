import { Play } from "lucide-react";
import { useState } from "react";
import { practiceUpdate } from "../../../../core/commands/practice-update.ts";
import { nextRepresentative } from "../../../../core/document/ceremonies.ts";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { practiceOf } from "../../../../core/document/queries.ts";
import { boardWalk, usualWalk } from "../../../../core/reports/board-walk.ts";
import { keepText, keptText } from "../../../binding/drafts.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useVersion } from "../../../binding/use-session.ts";
import { Button } from "../../../ui/button.tsx";
import { counted } from "../../../ui/format.ts";
import { Segmented } from "../../../ui/segmented.tsx";
import { Select } from "../../../ui/select.tsx";
import shared from "../shared/ceremony.module.css";
import { PeopleField, usePresence } from "../shared/people-field.tsx";
import { SprintLine } from "../shared/sprint-line.tsx";
import { PastStandups } from "./past-standups.tsx";
import { startStandup } from "./run-standup.ts";
import styles from "./standup.module.css";

const NOBODY = "nobody";
/** Which of the two ways was begun with last, on this machine. */
const KEPT = "standup-walk";

/** Before the standup: how it goes, who is there, who stands for sales; and the standups that were. */
export function StandupSetup() {
  const tandem = useTandem();
  const dispatch = useDispatch();
  const { board } = tandem.session;
  useVersion();
  const presence = usePresence("standup");
  const { members, present } = presence;
  const sales = practiceOf(board).standupSales;
  const [walk, setWalk] = useState<CeremonyRecord["walk"]>(() =>
    keptText(KEPT) === "speakers" ? "speakers" : "board",
  );
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);

  const representatives = members.filter(({ id, role }) => role === "sales" && present.includes(id));
  const turn = nextRepresentative(board, present);
  const stays = chosen === null || representatives.some(({ id }) => id === chosen);
  const representative = chosen !== undefined && stays ? chosen : turn;
  const cards = boardWalk(board, usualWalk).length;
  const start = () => {
    keepText(KEPT, walk);
    startStandup(tandem, { present, representative, walk });
  };

  return (
    <div className={shared.setup}>
      <section className={shared.sheet} aria-labelledby="standup-heading">
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
          <p className={shared.note}>
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
        <PeopleField
          presence={presence}
          note={({ role }) => (role === "sales" ? "sales" : role === "stakeholder" ? "listens" : null)}
          empty="A standup is held by people: add those who work on this board."
        />
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
        <div className={shared.start}>
          <Button tone="first" icon={Play} onPress={start} autoFocus>
            Start the standup
          </Button>
          <span className={shared.note}>15 minutes. Present on the wall with F5 before or during it.</span>
        </div>
      </section>
      <PastStandups />
    </div>
  );
}
