import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCopy } from '../../src/main/journal/database/check-copy';
import { handleOf } from '../../src/main/journal/database/handles';
import { open } from '../../src/main/journal/database/open';
import { openSentLog } from '../../src/main/journal/sent-log/sent-log';
import { journalCalls } from '../../src/main/journal/thread/calls';
import { istDate } from '../../src/preload/contract/ist-date';
import { aRefId, aSentLine, NOON } from '../journal/support/builders';
import { allDebts } from '../journal/support/all-debts';
import { DAY, leaveTraces, type Named } from '../journal/support/people-to-forget';

/** When the people who are to be forgotten came, in days before noon. */
export const OLD = 4 * 365;

/** What of a journal has to be as it was: what each day came to, who owes, what the drawer holds. */
export interface Figures {
  readonly days: readonly unknown[];
  readonly moves: readonly unknown[];
  readonly payments: readonly unknown[];
  readonly debts: readonly unknown[];
}

/**
 * Puts people into every kind of file of a data folder whose Galla has ended, as years of a shop would. The first sale of the first
 * one has ref id 1, each of them has two.
 */
export async function ageFolder(folder: string, people: readonly Named[]): Promise<void> {
  await ageBooks(folder, 'journal.db', 'sent.log', 'real', people);
  // Staff practised with the same numbers.
  await ageBooks(folder, 'practice.db', 'practice-sent.log', 'practice', people);
  const slips = join(folder, 'slips');
  mkdirSync(slips, { recursive: true });
  people.forEach((who, nth) => {
    const refId = aRefId(1 + 2 * nth);
    const words = `${who.number} ${who.name}`;
    writeFileSync(join(slips, `slip-${refId}-success.pdf`), words);
    writeFileSync(join(slips, `return-${String(nth)}-slip-${refId}-failed.pdf`), words);
    writeFileSync(join(slips, `slip-${refId}-success.pdf.0a1b2c3d.part`), words);
  });
  for (const name of ['elsewhere', 'restore']) {
    mkdirSync(join(folder, 'backups', name), { recursive: true });
    copyFileSync(join(folder, 'journal.db'), join(folder, 'backups', name, 'journal.db'));
  }
}

async function ageBooks(
  folder: string,
  database: 'journal.db' | 'practice.db',
  log: string,
  mode: 'real' | 'practice',
  people: readonly Named[],
): Promise<void> {
  const file = join(folder, database);
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.failure);
  const journal = journalCalls(opened.value, { recognise: () => null, checkCopy });
  while (journal.fillChain());
  people.forEach((who, nth) => leaveTraces(journal, opened.value, 1 + 2 * nth, who, OLD));
  const copies = join(folder, 'backups', mode);
  mkdirSync(copies, { recursive: true });
  const sentLog = await openSentLog(join(folder, log));
  if (!sentLog.ok) throw new Error(sentLog.failure);
  for (const [nth, { number, phone: customerPhone, name: customerName }] of people.entries()) {
    const line = aSentLine(1 + 2 * nth, { number, at: NOON - OLD * DAY });
    if (line.sold === null) throw new Error('an old line');
    await sentLog.value.append({ ...line, sold: { ...line.sold, customerPhone, customerName } });
  }
  for (const day of [3, 2, 1]) {
    const name = `journal-${istDate(Date.now() - day * DAY)}.db`;
    await sentLog.value.noteCopy(name, Date.now() - day * DAY);
    await journal.backUp(join(copies, name));
  }
  await sentLog.value.close();
  // As an update, a repair and a way back left them.
  copyFileSync(file, join(folder, `${database}.v200-20260101T000000000.bak`));
  copyFileSync(file, join(folder, `${database}.20260101T000000000.replaced`));
  copyFileSync(`${file}-wal`, join(folder, `${database}.20260101T000000000.replaced-wal`));
  copyFileSync(`${file}-wal`, join(folder, `${database}-wal.20260101T000000000.aside`));
  opened.value.close();
}

/** Reads them from the journal of a folder whose Galla has ended. */
export async function figuresOf(folder: string): Promise<Figures> {
  if (!existsSync(join(folder, 'journal.db'))) throw new Error('no journal');
  const opened = await open(join(folder, 'journal.db'));
  if (!opened.ok) throw new Error(opened.failure);
  const journal = journalCalls(opened.value, { recognise: () => null, checkCopy });
  const db = handleOf(opened.value);
  const figures = {
    days: db.all(
      `SELECT ist_date, state, payment, count(*) AS sales, sum(amount_paise) AS paise, sum(charge_paise) AS charges
       FROM recharges GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    ),
    moves: db.all('SELECT seq, kind, way, paise, cash_after_paise FROM money_moves ORDER BY seq'),
    payments: db.all('SELECT seq, direction, amount_paise FROM debt_payments ORDER BY seq'),
    debts: allDebts(journal),
  };
  opened.value.close();
  return figures;
}
