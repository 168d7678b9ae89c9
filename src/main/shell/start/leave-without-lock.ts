import { app, dialog } from 'electron';
import { accessSync, constants } from 'node:fs';
import type { Words } from '../words';

/**
 * Ends a start that did not get the lock of the data folder. Mostly another Galla has it and is in front now.
 * But a folder that cannot be written holds no lock either, and a Galla that just does not start would leave
 * the shop guessing. Nothing in the folder is touched.
 */
export async function leaveWithoutLock(folder: string, words: Words): Promise<void> {
  if (isWritable(folder)) {
    app.exit(0);
    return;
  }
  const { say } = await words();
  const title = say('start.folder_read_only.title');
  const text = `${say('shell.read_only.says')}\n\n${say('shell.read_only.todo')}\n${folder}`;
  process.stderr.write(`${title}. ${text}\n`);
  // Before that there is no window to say it in.
  await app.whenReady();
  dialog.showErrorBox(title, text);
  app.exit(1);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
