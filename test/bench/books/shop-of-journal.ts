import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { open } from '../../../src/main/journal/database/open';
import { fillYears } from '../years/fill-years';

/** The account that filled journals are of. Nobody answers there, and without a token nobody is asked. */
const account = { origin: 'https://gateway.example', username: 'shop1' };
const shop = { name: 'Sharma Mobile & Recharge', address: 'Pune', phone: '020 2555 0100', footer: '' };
const FILLED = 100_000;

/**
 * Makes the data folder of a shop with a journal that `bench:journal --keep` has left: the file is used where it lies, and what
 * Galla writes into it stays. Without one a shop of 100,000 recharges is filled.
 */
export async function shopOfJournal(folder: string, journal: string | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ mode: 'real', account, shop }));
  const file = join(folder, 'journal.db');
  if (journal !== undefined) return linkSync(resolve(journal), file);
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.failure);
  fillYears(opened.value, FILLED).upTo(FILLED);
  opened.value.close();
}
