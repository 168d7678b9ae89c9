import type Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { journalCalls, type JournalCalls } from '../../../src/main/journal/thread/calls';
import { lookThrough } from '../../../src/main/journal/database/look-through';
import { handleOf } from '../../../src/main/journal/database/handles';
import { open } from '../../../src/main/journal/database/open';
import { passedOverOf } from '../../../src/main/journal/database/passed-over';
import type { Intent } from '../../../src/main/recharge/ports';
import { after, anAccount, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { journalFolder } from '../support/journal-folder';
import { plainHelp } from '../support/open-journal';
import { searchingFor } from '../../support/builders/searching-for';
import { allDebts } from '../support/all-debts';
import { soldLately } from '../support/sold-lately';

const ROWS = 5;
const BAD = 3;
const number = (n: number) => String(9_876_500_000 + n);

/** What decay and strangers write into one row: a word nobody knows, broken JSON, a number below zero. */
const damages = [
  ['a state that nobody knows', `state = 'succesq', cause = NULL`],
  ['broken JSON', `fields = '["a",'`],
  ['an amount below zero', 'amount_paise = -1'],
  ['a payment that nobody knows', `payment = 'cesh'`],
] as const;

interface Damaged {
  readonly journal: JournalCalls;
  readonly database: Database.Database;
  readonly passed: unknown[];
}

/** Five pending rows of one day, the third of them damaged in the file. Due after an hour. */
async function damaged(
  set: string,
  word: 'Pending' | 'Success' = 'Pending',
  sold: Partial<Intent> = {},
): Promise<Damaged> {
  const opened = await open(join(journalFolder(), 'journal.db'));
  if (!opened.ok) throw new Error(opened.failure);
  const database = opened.value;
  const passed: unknown[] = [];
  const passOver = (row: unknown) => void passed.push(passedOverOf(row));
  const journal = journalCalls(database, { ...plainHelp, passOver });
  for (let n = 1; n <= ROWS; n += 1) {
    journal.openIntent(anIntent(n, { number: number(n), ...sold }), WINDOW, after(n));
    journal.enter(aRefId(n), { kind: 'sending' }, after(n));
    journal.enter(aRefId(n), rechargeReply(word), after(n));
  }
  database.exec('DROP TRIGGER recharges_what_was_sent');
  database.pragma('ignore_check_constraints = ON');
  database.exec(`UPDATE recharges SET ${set} WHERE seq = ${BAD}`);
  database.pragma('ignore_check_constraints = OFF');
  return { journal, database, passed };
}

const others = [5, 4, 2, 1].map(aRefId);
const it = { refId: aRefId(BAD), seq: BAD };

describe.each(damages)('one row with %s', (_, set) => {
  test('is passed over by the day and told, and the others are there', async () => {
    const { journal, passed } = await damaged(set);
    const day = journal.day('2026-01-10', after(1000).at);
    expect(day.rows.map(({ refId }) => refId)).toEqual(others);
    expect(passed).toContainEqual(it);
  });

  test('stops neither the history, page by page, nor its own search', async () => {
    const { journal } = await damaged(set);
    const seen: string[] = [];
    let before: number | null = null;
    do {
      const page = journal.historyPage(searchingFor(), before, 1);
      seen.push(...page.rows.map(({ refId }) => refId));
      ({ before } = page);
    } while (before !== null);
    expect(seen).toEqual(others);
    expect(journal.historyPage(searchingFor(aRefId(BAD)), null, 10).rows).toEqual([]);
    expect(journal.historyPage(searchingFor(number(2)), null, 10).rows).toHaveLength(1);
  });

  test('stops no follow-up: the row due after it is asked', async () => {
    const { journal, database } = await damaged(set);
    database.exec(`UPDATE recharges SET next_check_at = 1 WHERE seq = ${BAD}`);
    const now = after(60 * 60_000).at;
    expect(journal.due(anAccount(), now, 'old')?.refId).toBe(aRefId(1));
  });

  test('stops no start: what the stop left open is found', async () => {
    const { journal, database } = await damaged(set);
    database.pragma('ignore_check_constraints = ON');
    database.exec(
      `UPDATE recharges SET state = 'sent' WHERE seq = 1 OR (seq = ${BAD} AND state = 'pending')`,
    );
    expect(journal.unfinished().map(({ refId }) => refId)).toEqual([aRefId(1)]);
  });

  test('stops neither the day-end pass, nor Needs you, nor what numbers are known for', async () => {
    const { journal, database } = await damaged(set, 'Success');
    database.exec(`UPDATE recharges SET needs_person = 1 WHERE seq IN (${BAD}, 4)`);
    const candidates = journal.dayEndCandidates(anAccount(), '2026-01-10');
    expect(candidates.map(({ refId }) => refId).toSorted()).toEqual([...others].toSorted());
    const { rows } = journal.day('2026-01-10', after(1000).at).needsYou;
    // None of them has been seen yet, so all that read are listed.
    expect(rows.map(({ recharge }) => recharge.refId)).toEqual(others);
    expect(journal.numberMemory(number(2))).toMatchObject({ times: 1 });
    expect(soldLately(journal, after(1000).at)).toHaveProperty('AT');
  });

  test('is found by looking through, also when nobody asks for it', async () => {
    const { database } = await damaged(set);
    const passed: unknown[] = [];
    expect(
      lookThrough(
        handleOf(database, (row) => void passed.push(passedOverOf(row))),
        0,
      ),
    ).toBeNull();
    expect(passed).toEqual([it]);
  });

  test('keeps neither an unclean start nor a copy from being good', async () => {
    const { journal, database } = await damaged(set);
    // Left open: a log lies beside the file, as after a kill.
    const again = await open(database.name);
    expect(again.ok).toBe(true);
    if (again.ok) again.value.close();
    expect(await journal.backUp(join(journalFolder(), 'copy.db'))).toBeNull();
  });
});

describe('one row whose amount was changed in the file', () => {
  test.each(['-1', '-19900', '999999999999', '9000000000000000'])(
    'to %s takes nothing from the figures of the others, of the day and of who owes',
    async (amount) => {
      const { journal, passed } = await damaged(`amount_paise = ${amount}`, 'Success', {
        payment: 'on_account',
        customerName: 'Sunita',
      });
      const day = journal.day('2026-01-10', after(1000).at);
      expect(day.success).toEqual({ count: 4, amountPaise: 4 * 199_00 });
      expect(day.byPayment.on_account).toBe(4 * 199_00);
      expect(allDebts(journal)).toMatchObject([{ debtor: 'sunita', owesPaise: 4 * 199_00 }]);
      expect(passed).toContainEqual(it);
    },
  );
});

describe('the shield', () => {
  const month = 31 * 24 * 60 * 60_000;

  test('holds a number whose earlier row has a state that nobody knows, however old', async () => {
    const { journal } = await damaged(damages[0][1], 'Success');
    expect(journal.openIntent(anIntent(9, { number: number(BAD) }), WINDOW, after(month))).toMatchObject({
      kind: 'refused',
      shield: { kind: 'open', refId: aRefId(BAD) },
    });
  });

  test('holds it for every amount when the amount does not read', async () => {
    const { journal } = await damaged('amount_paise = -1');
    const sale = anIntent(9, { number: number(BAD), amountPaise: paise(50_00) });
    expect(journal.openIntent(sale, WINDOW, after(month))).toMatchObject({ kind: 'refused' });
  });

  test('lets other numbers and, of a readable amount, other amounts through', async () => {
    const { journal } = await damaged(damages[0][1]);
    const other = anIntent(9, { number: number(BAD), amountPaise: paise(50_00) });
    expect(journal.openIntent(other, WINDOW, after(month))).toMatchObject({ kind: 'opened' });
    expect(journal.openIntent(anIntent(8), WINDOW, after(month))).toMatchObject({ kind: 'opened' });
  });
});
