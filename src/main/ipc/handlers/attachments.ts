import { basename } from "node:path";
import type { AttachmentStore } from "../../files/attachment-store.ts";
import type { Dialogs } from "../../files/dialogs.ts";
import { inWords } from "../../files/disk-failure.ts";
import type { OutgoingFiles } from "../../files/outgoing-files.ts";
import { safeName } from "../../files/safe-name.ts";
import type { Handlers } from "../answer.ts";

/** Answers what is asked of attached files. */
export function attachmentHandlers(
  attachments: AttachmentStore,
  outgoing: OutgoingFiles,
  dialogs: Dialogs,
): Pick<Handlers, "attachments.add" | "attachments.pick" | "attachments.save"> {
  return {
    "attachments.add": ({ name, bytes }) => attachments.add(name, bytes),
    "attachments.pick": async (_request, { window }) => {
      const paths = await dialogs.open(window, { title: "Attach files", kinds: [], several: true });
      const stored = [];
      for (const path of paths) stored.push(await attachments.addFile(path));
      return stored;
    },
    "attachments.save": async ({ blob, name }, { window }) => {
      const bytes = await attachments.read(blob);
      const path = await dialogs.save(window, { title: "Save attachment", name: safeName(name), kinds: [] });
      if (path === null) return null;
      await inWords("save the file", () => outgoing.write(path, bytes));
      return basename(path);
    },
  };
}
