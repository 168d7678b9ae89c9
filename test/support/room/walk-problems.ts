import { expect } from '@playwright/test';
import { eventChannel } from '../../../src/preload/contract/bridge/bridge';
import type { Language } from '../../../src/preload/contract/languages';
import type { AppStatus, StartProblem } from '../../../src/preload/contract/settings/settings';
import { call } from '../electron-app';
import { speaks, type RoomLooker } from './room-looker';

/** Those with most to say. */
const longest = ['journal_corrupt', 'journal_missing'] as const satisfies readonly StartProblem[];

const file = '/home/sri-venkateswara/.config/Galla/journal.db';

/**
 * Why Galla cannot start, as main tells the page of it: a broken start for each would take minutes. The last of a walk: what
 * main itself tells afterwards is older.
 */
export async function walkProblems(looker: RoomLooker): Promise<void> {
  const { app, page } = looker.galla;
  const read = await call(page, 'app:status', {});
  if (!read.ok) throw new Error('main tells nothing');
  let { revision } = read.value;
  for (const code of longest) {
    const speak = async (language: Language): Promise<void> => {
      revision += 1000;
      const status: AppStatus = { ...read.value, revision, language, problem: { code, file } };
      await app.evaluate(
        ({ BrowserWindow }, told) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send(told.channel, 'app:changed', told.status),
        { channel: eventChannel, status },
      );
      await speaks(page, language);
      await expect(page.locator('.problem-sheet')).toBeVisible();
    };
    await speak('en');
    await looker.look(`cannot start, ${code}`, { speak });
  }
}
