import type { RoomLooker } from './room-looker';
import { walkHistory, walkReports } from './walk-books';
import { walkCounter, walkWelcome } from './walk-counter';
import { walkProblems } from './walk-problems';
import { walkPeople, walkSettings } from './walk-settings';

/** From the first start through every screen, dialog and state of a shop that practises, to its locked counter. */
export async function walkShop(looker: RoomLooker): Promise<void> {
  await looker.begin();
  await walkWelcome(looker);
  await walkCounter(looker);
  await walkHistory(looker);
  await walkReports(looker);
  await walkSettings(looker);
  await walkPeople(looker);
  await walkProblems(looker);
}
