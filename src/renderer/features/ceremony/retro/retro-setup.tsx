import { Play } from "lucide-react";
import { useState } from "react";
import { activeSprint } from "../../../../core/document/queries.ts";
import { actionsOf, openActions, retroTopics } from "../../../../core/reports/retro.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useVersion } from "../../../binding/use-session.ts";
import { Button } from "../../../ui/button.tsx";
import { counted } from "../../../ui/format.ts";
import shared from "../shared/ceremony.module.css";
import { ceremonyLength } from "../shared/held-ceremony.ts";
import { spanWords } from "../shared/minutes-words.ts";
import { PastCeremonies } from "../shared/past-ceremonies.tsx";
import { PeopleField, usePresence } from "../shared/people-field.tsx";
import { SprintLine } from "../shared/sprint-line.tsx";
import { retroLocal } from "./retro-local.ts";
import { NamesField, VotesField } from "./rule-fields.tsx";
import { startRetro } from "./run-retro.ts";

/** Before the retrospective: who is there, votes, names; and the retrospectives that were. */
export function RetroSetup() {
  const tandem = useTandem();
  const { board } = tandem.session;
  useVersion();
  const presence = usePresence("retro");
  const [votes, setVotes] = useState(3);
  const open = openActions(board).length;
  const length = ceremonyLength(tandem, { kind: "retro", sprint: activeSprint(board)?.id ?? null });
  return (
    <div className={shared.setup}>
      <section className={shared.sheet} aria-labelledby="retro-heading">
        <h1 id="retro-heading">Retrospective</h1>
        <SprintLine />
        <PeopleField
          presence={presence}
          empty="A retrospective is held by people: add those who work on this board, so that they can write and vote."
        />
        <VotesField value={votes} onChange={setVotes} />
        <NamesField />
        <div className={shared.start}>
          <Button
            tone="first"
            icon={Play}
            autoFocus
            onPress={() => startRetro(tandem, { present: presence.present, votesEach: votes })}
          >
            Start the retrospective
          </Button>
          <span className={shared.note}>
            {spanWords(length)}, 45 for each week of the sprint.{" "}
            {open > 0 ? `${counted(open, "open action")} from before ${open === 1 ? "comes" : "come"} first.` : ""}
          </span>
        </div>
      </section>
      <PastCeremonies
        kind="retro"
        title="Past retrospectives"
        empty="The minutes of each retrospective are kept here: its topics with their votes, and what was agreed."
        line={({ id }) =>
          `${counted(retroTopics(board, id).length, "topic")}, ${counted(actionsOf(board, id).length, "action")}`
        }
        onShow={(told) => retroLocal.setState({ told })}
      />
    </div>
  );
}
