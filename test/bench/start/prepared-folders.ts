import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAccountId } from '../../../src/preload/contract/ids';
import type { Language } from '../../../src/preload/contract/languages';
import { open } from '../../../src/main/journal/database/open';
import { fillJournal } from '../fill-journal';

/** Nobody answers here, and nobody is asked: without a token Galla sends nothing. */
const account = { origin: 'https://gateway.example', username: 'shop1' };
const shop = {
  name: 'Sharma Mobile & Recharge',
  address: '12 MG Road, Pune',
  phone: '020 2555 0100',
  footer: '',
};

const DAY_MS = 86_400_000;

/** Makes a data folder that opens in practice mode, in this language. */
export function practiceFolder(folder: string, language: Language = 'en'): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ mode: 'practice', language, shop }));
}

/** Makes the data folder of a shop that has sold `rows` recharges, the last of them today. */
export async function shopFolder(folder: string, rows: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ mode: 'real', account, shop }));
  const accountId = `${account.origin}|${account.username}`;
  const opened = await open(join(folder, 'journal.db'));
  if (!opened.ok || !isAccountId(accountId)) throw new Error('the journal of the shop cannot be made');
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  fillJournal(opened.value, { rows, accountId, firstDay: today - Math.floor((rows - 1) / 300) * DAY_MS });
  opened.value.close();
}
