import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Fact } from '../../../src/preload/contract/sale/entries/entry-schemas';
import { paise } from '../../../src/preload/contract/money';
import { anybody, type Moment } from '../../../src/main/recharge/state/moment';
import type { Intent } from '../../../src/main/recharge/ports';
import type { ErasureWanted } from '../../../src/main/journal/erasure/erasures';
import type { ErasurePlan } from '../../../src/preload/contract/erasure/erasure';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { handleOf } from '../../../src/main/journal/database/handles';
import { aRequestId } from '../../support/builders/a-request-id';
import { anAccount, anIntent, aRefId, NOON, rechargeReply, WINDOW } from './builders';

export const DAY = 24 * 60 * 60_000;
/** Three years before noon: what is older goes. */
export const BEFORE = NOON - 3 * 365 * DAY;

/** A moment so many days before noon. */
export function daysAgo(days: number, ms = 0): Moment {
  return { at: NOON - days * DAY + ms, ...anybody, jitter: 0 };
}

/** What names one person in all kinds of places. */
export interface Named {
  readonly number: string;
  readonly phone: string;
  readonly name: string;
  readonly account: string;
  readonly said: string;
}

/** Sunita, of whom nothing may be left; each value is one that stands nowhere else. */
export const sunita: Named = {
  number: '9876500123',
  phone: '9123400456',
  name: 'Sunita Kamble',
  account: 'CA77700042',
  said: 'Dear Sunita K, 9876500123 is done',
};

/** Ravi, who stays. */
export const ravi: Named = {
  number: '9765400321',
  phone: '9234500789',
  name: 'Ravi Pawar',
  account: 'CA88800017',
  said: 'Dear Ravi P, 9765400321 is done',
};

/** Sells to somebody, `days` ago, and the gateway says how it went. */
export function sellTo(
  calls: JournalCalls,
  n: number,
  to: Named,
  days: number,
  changes: Partial<Intent> = {},
  ends: Fact | null = null,
): void {
  const { number, phone: customerPhone, name: customerName, account, said } = to;
  const intent = anIntent(n, { number, customerPhone, customerName, fields: [account], ...changes });
  calls.openIntent(intent, WINDOW, daysAgo(days));
  calls.enter(aRefId(n), { kind: 'sending' }, daysAgo(days, 1));
  const success = rechargeReply('Success');
  if (success.kind !== 'recharge_reply') throw new Error('no reply');
  const { reply } = success;
  const spoken: Fact = {
    ...success,
    reply: { ...reply, message: said, echo: { ...reply.echo, number } },
  };
  calls.enter(aRefId(n), ends ?? spoken, daysAgo(days, 2));
}

/** Puts one person into every kind of place, `days` ago, on account and paid: sales `n` and `n + 1`. */
export function leaveTraces(
  calls: JournalCalls,
  database: Database.Database,
  n: number,
  who: Named,
  days: number,
): void {
  sellTo(calls, n, who, days, { overrideReason: `for ${who.name}` });
  sellTo(calls, n + 1, who, days, { payment: 'on_account', number: `${who.number.slice(0, 9)}0` });
  const { phone } = who;
  const paid = {
    debtor: phone,
    direction: 'paid_back',
    payment: 'cash',
    amountPaise: paise(199_00),
  } as const;
  calls.payDebt({ ...paid, note: `from ${who.name}` }, daysAgo(days, 3), aRequestId());
  calls.enter(
    aRefId(n),
    { kind: 'slip_printed', copy: 0, where: `/home/${who.name}.pdf`, language: 'en' },
    daysAgo(days, 4),
  );
  const request = aRequestId();
  const taken = calls.takeComplaint(
    {
      refId: aRefId(n),
      reason: 'other',
      words: `${who.name} did not get it`,
      phone,
      way: 'phone',
      gatewayNumber: null,
    },
    daysAgo(days, 5),
    request,
  );
  if (taken.kind !== 'noted') throw new Error(taken.kind);
  calls.noteComplaint(
    taken.id,
    { kind: 'ended', words: `told ${phone}`, end: 'done' },
    daysAgo(days, 6),
    aRequestId(),
  );
  calls.queuePrint(
    {
      refId: aRefId(n),
      copy: 0,
      printer: 'p1',
      slip: JSON.stringify({ said: who.number, name: who.name }),
      requestId: null,
    },
    daysAgo(days, 7),
  );
  // The account of a customer, which nobody took from the printer.
  calls.queuePrint(
    {
      refId: null,
      account: n,
      copy: 0,
      printer: 'p1',
      slip: JSON.stringify({ slip: { account: n, lines: [{ text: who.name }, { text: who.number }] } }),
      requestId: null,
    },
    daysAgo(days, 7),
  );
  handleOf(database).run(
    `INSERT INTO statements (account_id, file, hash, layout, fresh, from_at, to_at, ist_date, at)
     VALUES (@account, 'a.csv', @hash, '{}', 1, 1, 2, '2022-01-01', @at)`,
    { account: anAccount(), hash: String(n).padStart(64, '0'), at: daysAgo(days).at },
  );
  const [statement] = database.prepare('SELECT max(statement) FROM statements').pluck().all();
  calls.keepStatementLines(anAccount(), Number(statement), [
    {
      place: 1,
      at: daysAgo(days).at,
      isDayOnly: false,
      refId: null,
      txnId: null,
      hasLostIds: false,
      number: who.number,
      operator: 'Airtel',
      amountPaise: paise(199_00),
      side: 'debit',
      status: 'success',
      slot: `1|${who.number}|19900`,
    },
  ]);
}

/** The files below a folder that hold any of these texts, byte for byte, in eight bits or sixteen, and which. */
export function filesHolding(folder: string, values: readonly string[]): readonly string[] {
  return filesBelow(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return values
      .filter((value) => bytes.includes(value) || bytes.includes(Buffer.from(value, 'utf16le')))
      .map((value) => `${file.slice(folder.length + 1)}: ${value}`);
  });
}

function filesBelow(folder: string): readonly string[] {
  // No links and sockets, of which Chromium has some: they hold nothing.
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** All that names them. */
export function valuesOf({ number, phone, name, account, said }: Named): readonly string[] {
  return [number, `${number.slice(0, 9)}0`, phone, name, account, said, name.split(' ')[0] ?? name];
}

/** Erases to the end of what is the journal's; answers how many slices it took. */
export function eraseAll(calls: JournalCalls): number {
  let slices = 0;
  for (;;) {
    const come = calls.eraseSlice(NOON);
    if (come === null || come.stage === 'files') return slices;
    slices += 1;
    if (slices > 10_000) throw new Error('no end');
  }
}

/** How many sales of each kind there are, all slices together. */
export function planAll(calls: JournalCalls, wanted: ErasureWanted): ErasurePlan {
  let sum: ErasurePlan = { goes: 0, young: 0, open: 0, owed: 0 };
  for (let after: number | null = 0; after !== null;) {
    const { counts, next }: ReturnType<JournalCalls['planErasure']> = calls.planErasure(wanted, after);
    const { goes, young, open, owed } = counts;
    sum = { goes: sum.goes + goes, young: sum.young + young, open: sum.open + open, owed: sum.owed + owed };
    after = next;
  }
  return sum;
}

/** The folder of a journal. */
export const folderOf = (file: string): string => dirname(file);
