import { useMembers } from "../../../binding/use-members.ts";
import { Avatar } from "../../../ui/avatar.tsx";
import type { OptionItem } from "../../../ui/option.tsx";

/** The choice of no owner. */
export const NOBODY = "nobody";

/** Who can own an action, as choices. */
export const useOwners = (): OptionItem[] => [
  { id: NOBODY, label: "Nobody yet" },
  ...useMembers().map(({ id, name, initials, colour }) => ({
    id,
    label: name,
    mark: <Avatar initials={initials} colour={colour} />,
  })),
];
