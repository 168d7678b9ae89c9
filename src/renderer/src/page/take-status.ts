import { spokenLanguage } from '../../../preload/contract/people/spoken-language';
import type { AppStatus } from '../../../preload/contract/settings/settings';
import { takeAppStatus } from './app-status';
import { speak, spokenNow } from './use-say';

/** A language is read in some ten; so long a screen waits for its own. In milliseconds. */
const LATE_MS = 500;

/**
 * Takes in what main says of the app: the screen that it leads to is drawn in its language from the first, if that comes soon.
 * SECURITY: nothing is waited for before a counter is locked.
 */
export async function takeStatus(status: AppStatus): Promise<void> {
  // Also the one that is spoken already: what was asked for before it is not wanted any more.
  const language = spokenLanguage(status);
  const spoken = speak(language);
  if (spokenNow() === null) await spoken;
  else if (spokenNow() !== language && status.lock.kind !== 'locked') await soon(spoken);
  takeAppStatus(status);
}

function soon(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(resolve, LATE_MS);
    work.then(resolve, reject);
  });
}
