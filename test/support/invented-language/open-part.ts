import type { Page } from '@playwright/test';
import type { Say } from '../../../src/preload/contract/words/say';
import { groupOf, type SettingsPart } from '../../../src/renderer/src/screens/settings/groups';

/** Goes to a part of the settings that are on screen, in whatever language they are. */
export async function openPart(page: Page, say: Say, part: SettingsPart): Promise<void> {
  const groups = page.getByRole('tablist', { name: say('settings.groups.name'), exact: true });
  await groups.getByRole('tab', { name: say(`settings.groups.${groupOf(part)}`) }).click();
  await page.getByRole('tab', { name: say(`settings.sections.${part}`), exact: true }).click();
}
