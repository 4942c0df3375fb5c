import { useCallback, useState } from "react";
import { attachmentAdd } from "../../../core/commands/attachment-add.ts";
import { FILE_MAX } from "../../../core/document/field.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { type StoredBlob, wordsOf } from "../../platform/bridge.ts";
import { bytesOf } from "../../platform/dropped-file.ts";
import { showToast } from "../../session/toasts.ts";
import { formatSize } from "../../ui/format.ts";

/** Most files that are taken at once; the command takes no more. */
const MOST_FILES = 200;

/** Hangs files on a card: main keeps the bytes, the board keeps what they are. Both ways say whether any was attached. */
export function useAttach(card: string) {
  const { platform, ui } = useTandem();
  const dispatch = useDispatch();
  const [busy, setBusy] = useState(false);

  const keep = useCallback(
    async (store: () => Promise<StoredBlob[]>): Promise<boolean> => {
      setBusy(true);
      try {
        const files = await store();
        return files.length > 0 && dispatch(attachmentAdd, { card, files }).ok;
      } catch (error) {
        showToast(ui, "error", wordsOf(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [dispatch, ui, card],
  );

  const pick = useCallback(() => keep(() => platform.ask("attachments.pick", null)), [keep, platform]);

  /** Attaches what was dropped or pasted; what is too large or cannot be read is named and the others are kept. */
  const attach = useCallback(
    (files: readonly File[]) =>
      keep(async () => {
        const refuse = (words: string) => void showToast(ui, "error", words);
        const stored: StoredBlob[] = [];
        if (files.length > MOST_FILES)
          refuse(
            `These are ${files.length} files; a card takes ${MOST_FILES} at once. Nothing was attached. Attach the folder's place as a link instead.`,
          );
        else
          for (const file of files) {
            if (file.size > FILE_MAX)
              refuse(
                `“${file.name}” is ${formatSize(file.size)}; a card takes files up to 50 MB. It was not attached. Keep it where it is and add a link to it.`,
              );
            else
              try {
                const name = file.name || "Pasted picture.png";
                stored.push(await platform.ask("attachments.add", { name, bytes: await bytesOf(file) }));
              } catch (error) {
                refuse(wordsOf(error));
              }
          }
        return stored;
      }),
    [keep, platform, ui],
  );
  return { pick, attach, busy };
}
