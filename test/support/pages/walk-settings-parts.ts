import type { Page } from '@playwright/test';
import { SettingsPage } from './settings-page';

/** The parts that Settings have wherever nobody works by name. */
const parts = [
  'Shop',
  'Slips',
  'Account',
  'Counter',
  'Copies',
  'Closing the day',
  'Printers',
  'Drawer',
  'Earnings',
  'Operators',
  'Gateway’s words',
  'Gateway paths',
  'Owner passphrase',
  'Practice',
  'Check the journal',
  'Support bundle',
] as const;

/** Goes to each part of Settings, and to the forms that open in them. `more`: parts beside the usual ones. */
export async function walkSettingsParts(
  page: Page,
  look: (where: string) => Promise<void>,
  more: readonly string[] = [],
): Promise<void> {
  const settings = new SettingsPage(page);
  for (const part of [...parts, ...more]) {
    await settings.open(part);
    await look(`settings, ${part}`);
  }
  await settings.open('Printers');
  await settings.press('Add a printer');
  await settings.press('Save printer');
  await look('settings, a printer');
  await settings.press('Cancel');
  await settings.open('Operators');
  await settings.press('Edit AT');
  await look('settings, an operator');
  await settings.press('Cancel');
  await settings.press('Import');
  await look('settings, import');
}
