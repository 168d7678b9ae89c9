import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Publish } from '../../src/main/bridge/publish';
import { createBudget } from '../../src/main/bridge/budget';
import { answer } from '../../src/main/bridge/door';
import type { Handlers } from '../../src/main/bridge/handlers';
import { complaintHandlers } from '../../src/main/bridge/handlers/complaints/complaint-handlers';
import { historyHandlers } from '../../src/main/bridge/handlers/history-handlers';
import { customerHandlers } from '../../src/main/bridge/handlers/money/customer-handlers';
import { debtHandlers } from '../../src/main/bridge/handlers/money/debt-handlers';
import { rowHandlers } from '../../src/main/bridge/handlers/row-handlers';
import { slipHandlers } from '../../src/main/bridge/handlers/printing/slip-handlers';
import { createHides, type Hides } from '../../src/main/bridge/masking/hiding';
import { maskedEvents } from '../../src/main/bridge/masking/masked-events';
import type { Caller } from '../../src/main/recharge/state/moment';
import { istDate } from '../../src/preload/contract/ist-date';
import { defaultRights, rightsOf } from '../../src/preload/contract/people/rights';
import { ok } from '../../src/preload/contract/result';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { searchingFor } from '../support/builders/searching-for';
import { deskFixture } from '../support/desk/desk-fixture';
import { slipCalls, slipParts } from '../support/desk/slip-parts';
import { stubHandlers } from '../support/desk/stub-handlers';
import { fakeClock } from '../support/fake-clock';
import { says } from '../support/scripted-gateway/behaviour';

const NUMBER = '9876512340';
const PHONE = '9123456780';
const ACCOUNT = '77700011122';
const DAY_MS = 24 * 60 * 60_000;

const at = deskFixture();
/** All rights but one: what is hidden does not hang on what else somebody may do. */
const asha: Caller = {
  by: aPersonId('a'),
  allowedBy: null,
  rights: rightsOf('owner', defaultRights).filter((right) => right !== 'see_numbers'),
};
const owner: Caller = { ...asha, by: aPersonId('b'), rights: rightsOf('owner', defaultRights) };

/** How much later than the sale everybody looks, in milliseconds. */
let laterMs: number;
let hides: Hides;
let handlers: Handlers;
let row: Recharge;
let file: string;

beforeEach(async () => {
  laterMs = 2 * DAY_MS;
  hides = createHides({ now: () => Date.now() + laterMs, monotonic: () => laterMs });
  file = join(at.folder, 'history.csv');
  const slips = { ...(await slipCalls(at.desk, slipParts(at))), hides, chooseFile: async () => null };
  const { desks } = slips;
  const clock = fakeClock();
  const readBudget = createBudget(1000, 60_000, clock.monotonic);
  const history = { desks, clock, readBudget, hides, publish: () => undefined };
  const once = { chooseFile: async () => file, noteFirst: async () => ok(null) };
  handlers = {
    ...stubHandlers,
    ...historyHandlers({ ...history, ...once }),
    ...rowHandlers({ desks }),
    ...slipHandlers(slips),
    ...customerHandlers({ desks }),
    ...debtHandlers({ desks }),
    ...complaintHandlers({ desks, clock, readBudget, settings: slipParts(at).settings }),
  };
  row = await at.sold(says('Success', { message: `Done for ${NUMBER}` }), {
    number: NUMBER,
    fields: [ACCOUNT, null, null, null, null],
    customerPhone: PHONE,
    customerName: 'Sunita',
  });
});

/** What the page gets of a call that somebody makes, as one text. */
async function told(call: string, request: unknown, caller: Caller): Promise<string> {
  const answered = await answer(call, request, handlers, () => ok(caller), thrown, undefined, hides);
  expect([call, answered]).toEqual([call, expect.objectContaining({ ok: true })]);
  return JSON.stringify(answered);
}

function thrown(call: string, error: unknown): never {
  throw new Error(`a bug in ${call}`, { cause: error });
}

/** Every way to a row that is not a search for its number, and a complaint about it. */
async function tellAll(caller: Caller): Promise<readonly (readonly [string, string])[]> {
  const page = { ...searchingFor(), before: null, limit: 20 };
  const complaint = { refId: row.refId, reason: 'not_received', words: '', phone: PHONE, way: 'phone' };
  const slip = { refId: row.refId, language: null };
  const asked: readonly (readonly [string, unknown])[] = [
    ['history:page', page],
    ['history:page', { ...page, search: 'Sunita' }],
    ['history:page', { ...page, search: NUMBER.slice(0, 6) }],
    ['recharge:details', { refId: row.refId }],
    ['day:today', {}],
    ['reports:day', { istDate: istDate(row.createdAt) }],
    ['customers:list', { search: '', before: null }],
    ['customers:read', { customer: 1 }],
    ['complaints:take', { ...complaint, requestId: aRequestId(), gatewayNumber: '' }],
    ['complaints:page', { open: true, search: '', before: null }],
    ['complaints:of', { refId: row.refId }],
    ['day:needs-you', { before: null }],
    ['slip:preview', slip],
    ['slip:text', slip],
  ];
  const answers: (readonly [string, string])[] = [];
  for (const [call, request] of asked) answers.push([call, await told(call, request, caller)]);
  return answers;
}

const holding = (answers: readonly (readonly [string, string])[], ...values: readonly string[]) =>
  answers.filter(([, text]) => values.some((value) => spelled(text).includes(value))).map(([call]) => call);

/** A slip and a screen group digits. */
const spelled = (text: string): string => text.replaceAll(/(?<=\d) (?=\d)/g, '');

test('two days later no call tells the number, the phone or a bill field to who lacks the right', async () => {
  const answers = await tellAll(asha);
  expect(holding(answers, NUMBER, PHONE, ACCOUNT)).toEqual([]);
  expect(holding(answers, '98••• ••340').length).toBeGreaterThan(5);
});

test('who has the right is told all of it', async () => {
  const answers = await tellAll(owner);
  expect(holding(answers, NUMBER, PHONE)).toEqual(answers.map(([call]) => call));
});

test('on the day of the sale nothing is masked', async () => {
  laterMs = DAY_MS - 60_000;
  const answers = await tellAll(asha);
  expect(holding(answers, NUMBER, PHONE)).toEqual(answers.map(([call]) => call));
});

test('a search by the full number finds, however it is typed, and shows it from then on to who searched', async () => {
  const page = { ...searchingFor(`+91 ${NUMBER.slice(0, 5)} ${NUMBER.slice(5)}`), before: null, limit: 20 };
  expect(await told('history:page', page, asha)).toContain(NUMBER);
  expect(await told('recharge:details', { refId: row.refId }, asha)).toContain(NUMBER);
  const other: Caller = { ...asha, by: aPersonId('c') };
  expect(await told('recharge:details', { refId: row.refId }, other)).not.toContain(NUMBER);
});

test('whoever owes is named to who takes dues, but not what they bought', async () => {
  const sale = { number: '9876512341', payment: 'on_account', customerPhone: '9123456781' } as const;
  await at.sold(says('Success'), sale);
  expect(await told('debts:list', {}, asha)).toContain('9123456781');
  expect(await told('customers:list', { search: '', before: null }, asha)).toContain('9123456781');
  const details = await told('debts:details', { debtor: '9123456781' }, asha);
  expect(details).toContain('98••• ••341');
  expect(details).not.toContain('9876512341');
});

test('a part of a number that is hidden finds nothing, in no list and in no export: its digits cannot be asked for one by one', async () => {
  const complaint = { refId: row.refId, reason: 'not_received', words: '', phone: PHONE, way: 'phone' };
  await told('complaints:take', { ...complaint, requestId: aRequestId(), gatewayNumber: '' }, owner);
  const finds = async (search: string, caller: Caller): Promise<readonly boolean[]> => {
    const page = { ...searchingFor(search), before: null, limit: 1 };
    await told('history:export', { ...searchingFor(search), withStories: false, as: 'csv' }, caller);
    return [
      (await told('history:page', page, caller)).includes(row.refId),
      !(await told('history:page', page, caller)).includes('"before":null'),
      (await readFile(file, 'utf8')).includes(row.refId),
      (await told('complaints:page', { open: true, search, before: null }, caller)).includes(row.refId),
      (await told('customers:list', { search, before: null }, caller)).includes('Sunita'),
    ];
  };
  for (const part of [NUMBER.slice(0, 6), NUMBER.slice(1, 8), `${NUMBER.slice(2, 5)}-${NUMBER.slice(5, 8)}`])
    expect([part, await finds(part, asha)]).toEqual([part, [false, false, false, false, false]]);
  expect(await finds(PHONE.slice(2, 8), asha)).toEqual([false, false, false, false, false]);
  expect(await finds(NUMBER.slice(1, 8), owner)).toEqual([true, false, true, true, true]);
  // What is shown of it, and the whole.
  expect((await finds(NUMBER.slice(-3), asha)).slice(0, 3)).toEqual([true, false, true]);
  expect(await finds(NUMBER, asha)).toEqual([true, false, true, true, true]);
});

test('an export of who lacks the right holds no number, in no row and in no line of a story', async () => {
  const asked = { ...searchingFor(), withStories: true, as: 'csv' };
  await told('history:export', asked, asha);
  const text = spelled(await readFile(file, 'utf8'));
  expect(text).toContain('98••• ••340');
  for (const value of [NUMBER, PHONE, ACCOUNT]) expect(text).not.toContain(value);
  await told('history:export', asked, owner);
  expect(await readFile(file, 'utf8')).toContain(NUMBER);
});

test('a computer’s clock that is set back shows nothing: neither in the run, nor after a start beside a newer row', async () => {
  const later = Date.now() + 2 * DAY_MS;
  const clock = { at: later, ticks: 0 };
  const set = { now: () => clock.at, monotonic: () => clock.ticks };
  const asked = ['recharge:details', { refId: row.refId }, asha] as const;
  hides = createHides(set);
  expect(await told(...asked)).not.toContain(NUMBER);
  [clock.at, clock.ticks] = [row.createdAt, 1000];
  expect(await told(...asked)).not.toContain(NUMBER);
  // Started anew under that clock: the journal knows better.
  hides = createHides(set);
  expect(await told(...asked)).toContain(NUMBER);
  hides.newest(row.createdAt + DAY_MS + 1);
  expect(await told(...asked)).not.toContain(NUMBER);
});

test('what the page is told without asking is masked, too', () => {
  const heard: unknown[] = [];
  const publish: Publish = (_, data) => void heard.push(data);
  maskedEvents(publish, hides, () => asha)('recharge:changed', row);
  maskedEvents(publish, hides, () => owner)('recharge:changed', row);
  maskedEvents(publish, hides, () => null)('recharge:changed', row);
  expect(heard).toEqual([expect.objectContaining({ number: '98••• ••340' }), row, row]);
});
