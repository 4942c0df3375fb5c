import { Users } from "lucide-react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useMembers } from "../../../binding/use-members.ts";
import { Button } from "../../../ui/button.tsx";
import { counted } from "../../../ui/format.ts";
import { Popover } from "../../../ui/popover.tsx";
import { setPresence } from "./held-ceremony.ts";
import { PeopleChecks } from "./people-field.tsx";

/** Who is at a ceremony that is being held: ticks who comes late, and unticks who leaves. */
export function PeopleButton({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const members = useMembers();
  const there = members.filter(({ id }) => ceremony.present.includes(id)).length;
  if (members.length === 0) return null;
  return (
    <Popover
      label="Who is there"
      placement="bottom end"
      trigger={
        <Button icon={Users} aria-label={`People: ${counted(there, "is", "are")} there`}>
          {`${there} of ${members.length}`}
        </Button>
      }
    >
      <PeopleChecks
        members={members}
        present={ceremony.present}
        onToggle={(member, isThere) => setPresence(tandem, ceremony.id, member, isThere)}
        note={({ id }) => (id === ceremony.representative ? "stands for sales" : null)}
      />
    </Popover>
  );
}
