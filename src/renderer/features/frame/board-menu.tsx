import { Ellipsis } from "lucide-react";
import { useActions } from "../../binding/use-session.ts";
import { IconButton } from "../../ui/button.tsx";
import { Menu, MenuItem, MenuSection } from "../../ui/menu.tsx";

const sections: readonly { title: string; actions: readonly string[] }[] = [
  {
    title: "This board",
    actions: ["board.policies", "board.add-column", "board.add-lane", "members.open", "labels.open"],
  },
  { title: "What was", actions: ["history.open", "archive.open", "bin.open"] },
  {
    title: "File",
    actions: ["file.save-copy", "file.export-csv", "file.export-json", "file.export-markdown"],
  },
];

/** Everything about the board as a whole that has no place of its own in the bar. */
export function BoardMenu() {
  const actions = useActions();
  return (
    <Menu label="Board" placement="bottom end" trigger={<IconButton label="Board menu" icon={Ellipsis} />}>
      {sections.map(({ title, actions: ids }) => (
        <MenuSection key={title} title={title}>
          {actions
            .enabled()
            .filter((action) => ids.includes(action.id))
            .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
            .map((action) => (
              <MenuItem key={action.id} id={action.id} keys={action.keys?.[0]} onAction={() => action.run()}>
                {action.label}
              </MenuItem>
            ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
