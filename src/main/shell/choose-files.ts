import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

/** Asks a person for files; `null`: they changed their mind. */
export interface FileChooser {
  /** Where to save. */
  chooseFile(suggestedName: string): Promise<string | null>;
  /** What to read, with one of these endings. */
  chooseExisting(endings: readonly string[]): Promise<string | null>;
  /** A folder to write into. */
  chooseFolder(): Promise<string | null>;
}

/** The dialogs of the operating system, in front of our window. */
export function fileChooser(window: BrowserWindow): FileChooser {
  return {
    async chooseFile(suggestedName) {
      const defaultPath = join(app.getPath('documents'), suggestedName);
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
      return canceled || filePath === '' ? null : filePath;
    },
    async chooseExisting(endings) {
      const filters = [{ name: endings.join(', '), extensions: [...endings] }];
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters });
      return filePaths[0] ?? null;
    },
    async chooseFolder() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
    },
  };
}
