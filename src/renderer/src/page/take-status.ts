import { spokenLanguage } from '../../../preload/contract/people/spoken-language';
import type { AppStatus } from '../../../preload/contract/settings/settings';
import { takeAppStatus } from './app-status';
import { speak, spokenNow } from './use-say';

/** Takes in what main says of the app: the screen that it leads to is drawn in its language from the first. */
export async function takeStatus(status: AppStatus): Promise<void> {
  const language = spokenLanguage(status);
  if (language !== spokenNow()) await speak(language);
  takeAppStatus(status);
}
