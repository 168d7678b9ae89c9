import { expect } from '@playwright/test';
import type { Language } from '../../../src/preload/contract/languages';
import { call } from '../electron-app';
import { asha, hirePeople, passphrase, PeoplePage, suresh } from '../pages/people-page';
import { SettingsPage } from '../pages/settings-page';
import { walkSettingsParts } from '../pages/walk-settings-parts';
import { speaks, type RoomLooker } from './room-looker';
import { longName } from './walk-counter';

/** Each part, and the forms that open in them. */
export async function walkSettings(looker: RoomLooker): Promise<void> {
  await walkSettingsParts(looker.galla.page, (where) => looker.look(where), ['People', 'Changes']);
}

/** A shop with people: their section, the lock, and a PIN. */
export async function walkPeople(looker: RoomLooker): Promise<void> {
  const { page } = looker.galla;
  const people = new PeoplePage(page);
  await call(page, 'owner:change-passphrase', { current: '', next: passphrase });
  await hirePeople(page, asha, { name: longName, role: 'manager', pin: '246810' });
  await people.unlock(suresh);
  await new SettingsPage(page).open('People');
  await looker.look('settings, people', { speak: (to) => speakFor(looker, to) });
  await page.keyboard.press('F1');
  await looker.look('counter, people', { speak: (to) => speakFor(looker, to) });
  await people.lock();
  await people.unlock(asha);
  await walkAllowing(looker, people);
  await people.lock();
  const throughOwner = (then: () => Promise<void>) => async (language: Language) => {
    await call(page, 'people:unlock', { person: await ownerId(looker), secret: passphrase });
    await call(page, 'settings:speak', { language });
    await call(page, 'people:lock', {});
    await speaks(page, language);
    await expect(page.locator('.lock')).toBeVisible();
    await then();
  };
  await looker.look('lock', { speak: throughOwner(async () => undefined) });
  const wrongPin = async (): Promise<void> => {
    await page.keyboard.press('2');
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await expect(page.locator('.secret-said')).not.toBeEmpty();
  };
  await looker.look('lock, a wrong PIN', { speak: throughOwner(wrongPin) });
}

/** Staff pay in, which takes the leave of another: their names, and a PIN. */
async function walkAllowing(looker: RoomLooker, people: PeoplePage): Promise<void> {
  const { page } = looker.galla;
  const speak = (to: Language): Promise<void> => speakFor(looker, to);
  await page.keyboard.press('F11');
  const form = page.getByRole('form', { name: 'Money in and out', exact: true });
  await form.getByRole('radio', { name: 'Paid in', exact: true }).press('Space');
  await form.getByRole('textbox', { name: 'Amount, ₹', exact: true }).fill('20');
  await form.getByRole('textbox', { name: 'Why', exact: true }).fill('Change');
  await page.keyboard.press('Enter');
  await expect(people.tile(suresh)).toBeFocused();
  await looker.look('allowed by another', { speak });
  await page.keyboard.press('2');
  await expect(people.pin).toBeFocused();
  await looker.look('allowed by another, a PIN', { speak });
  for (const gone of [people.pin, people.allowing, form]) {
    await page.keyboard.press('Escape');
    await expect(gone).toBeHidden();
  }
}

async function speakFor({ galla: { page } }: RoomLooker, language: Language): Promise<void> {
  const spoken = await call(page, 'people:speak', { language });
  if (!spoken.ok) throw new Error(spoken.failure.code);
  await speaks(page, language);
}

async function ownerId({ galla: { page } }: RoomLooker): Promise<string> {
  const status = await call(page, 'app:status', {});
  const lock = status.ok ? status.value.lock : null;
  const tiles = lock?.kind === 'locked' ? lock.tiles : [];
  const owner = tiles.find(({ name }) => name === suresh.name);
  if (owner === undefined) throw new Error('nobody to unlock it');
  return owner.id;
}
