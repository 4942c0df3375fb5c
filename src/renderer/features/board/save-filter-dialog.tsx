import { type FormEvent, useState } from "react";
import { filterSave } from "../../../core/commands/filter-save.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { boardLocal } from "./board-local.ts";

/** Asks under which name a filter is kept. */
export function SaveFilterDialog({ query }: { readonly query: string }) {
  const dispatch = useDispatch();
  const [name, setName] = useState("");
  const close = () => boardLocal.setState({ savingFilter: false });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    if (dispatch(filterSave, { filter: null, name: name.trim(), query: query.trim() }).ok) close();
  };
  return (
    <Dialog
      title="Save this filter"
      size="small"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button tone="first" type="submit" form="save-filter" isDisabled={name.trim() === ""}>
            Save
          </Button>
        </>
      }
    >
      <form id="save-filter" onSubmit={save}>
        <TextField label="Name" value={name} onChange={setName} autoFocus hint={`Shows: ${query}`} />
      </form>
    </Dialog>
  );
}
