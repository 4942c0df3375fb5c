import type { ElectronApplication } from "@playwright/test";

/** Answers the system's dialogs from now on: files to open, the path to save to; null cancels. */
export const answerDialogs = (
  app: ElectronApplication,
  answers: { readonly open?: readonly string[] | null; readonly save?: string | null },
): Promise<void> =>
  app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = (async () => ({
      canceled: !open,
      filePaths: open ? [...open] : [],
    })) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () => ({
      canceled: !save,
      filePath: save ?? "",
    })) as typeof dialog.showSaveDialog;
  }, answers);
