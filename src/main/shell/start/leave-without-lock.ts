import { app, dialog } from 'electron';
import { accessSync, constants } from 'node:fs';

const TITLE = 'The data folder cannot be written';

/**
 * Ends a start that did not get the lock of the data folder. Mostly another Galla has it and is in front now.
 * But a folder that cannot be written holds no lock either, and a Galla that just does not start would leave
 * the shop guessing. Nothing in the folder is touched.
 */
export async function leaveWithoutLock(folder: string): Promise<void> {
  if (isWritable(folder)) {
    app.exit(0);
    return;
  }
  const text =
    `Without a journal nothing may be sent, so Galla does not start. Nothing was changed.\n\n`
    + `Allow this user to write in the folder, then start again:\n${folder}`;
  process.stderr.write(`${TITLE}. ${text}\n`);
  // Before that there is no window to say it in.
  await app.whenReady();
  dialog.showErrorBox(TITLE, text);
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
