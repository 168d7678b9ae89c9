import operatorsText from '../../../resources/operators.json?raw';
import { loadCatalogue } from '../../../src/main/operators/load-catalogue';
import { defaultAutoPrint } from '../../../src/preload/contract/printing/auto-print';
import type { Galla } from '../../../src/preload/contract/bridge/bridge';
import type { Day } from '../../../src/preload/contract/sale/overview';
import type { Draft, Review } from '../../../src/preload/contract/sale/sale';
import { eventNames, type EventName, type Events } from '../../../src/preload/contract/bridge/events';
import { istDate } from '../../../src/preload/contract/ist-date';
import { parseRupees, paise, type Paise } from '../../../src/preload/contract/money';
import {
  rechargeStates,
  type Recharge,
  type RechargeState,
} from '../../../src/preload/contract/sale/recharge';
import { fail, ok } from '../../../src/preload/contract/result';
import { stampOf } from '../../../src/preload/contract/sale/stamp';
import { languageOf } from '../../../src/preload/contract/language-of';
import { allReadable, type AppStatus, type Mode } from '../../../src/preload/contract/settings/settings';
import { anAccountId } from '../../support/slips/a-recharge';
import { fakePeople, isAllowed, lockAtStart } from './fake-people';
import { aRecharge } from '../history/a-recharge';
import { fakeCloses, onFakeShift } from './fake-closes';
import { usualCounter } from './usual-counter';

/**
 * A made-up `window.galla` for looking at the page in a plain browser. What it plays is chosen by the address:
 * `?mode=real&state=unknown&rows=8&theme=dark&shield=open`.
 */
const wanted = new URLSearchParams(location.search);
const want = (name: string, otherwise: string): string => wanted.get(name) ?? otherwise;

const catalogue = loadCatalogue(operatorsText);
const operators = catalogue.ok ? catalogue.value.operators : [];
const account = {
  accountId: anAccountId('https://www.deeperweb.in|shop1'),
  gatewayAddress: 'https://www.deeperweb.in',
  username: 'shop1',
  hasToken: wanted.get('token') !== 'missing',
  token: wanted.get('token') === 'missing' ? ('missing' as const) : ('kept' as const),
  testGateway: wanted.has('test-gateway'),
};

const modes = { none: 'none', practice: 'practice', real: 'real' } as const satisfies Record<Mode, Mode>;
const mode = Object.values(modes).find((each) => each === want('mode', 'real')) ?? 'real';

let status: AppStatus = {
  revision: 1,
  lastSent: null,
  mode,
  account: mode === 'real' ? account : null,
  keyRing: wanted.has('no-key-ring') ? 'unprotected' : 'protected',
  problem: wanted.has('problem')
    ? { code: 'journal_corrupt', file: '/home/shop/.config/Galla/journal.db' }
    : null,
  owner: 'locked',
  lock: lockAtStart(),
  language: languageOf([want('language', 'en')]),
  recoveryCode: wanted.has('people') ? 'missing' : 'unknown',
  settingsDiffered: false,
  textSize: 100,
  shop: { name: want('shop', 'Ganesh Mobile'), address: 'MG Road, Pune', phone: '98220 11223' },
  counter: { ...usualCounter, theme: wanted.get('theme') === 'dark' ? 'dark' : 'light' },
  version: '0.1.0',
  clockOffMs: wanted.has('clock') ? 11 * 60_000 : null,
  notSavedYet: wanted.has('not-saved') ? 1 : 0,
  elsewhere: { kind: 'off' },
  away: null,
  copiedFolder: false,
  journalFaults: null,
  backupProblem: wanted.has('no-backup') ? 'disk_full' : null,
  distrust: null,
  asking: {
    usedUp: wanted.has('used-up') ? { notAsked: 745, nextAt: Date.parse('2026-11-12T18:30:00Z') } : null,
    refused: null,
  },
  notReadable: allReadable,
};

const listeners = new Map<string, Set<(data: never) => void>>();
function emit<E extends EventName>(event: E, data: Events[E]): void {
  for (const listener of listeners.get(event) ?? []) Reflect.apply(listener, null, [data]);
}

/** As main does: tells the page, whoever asked for the change. */
function changeStatus(change: Partial<AppStatus>): AppStatus {
  status = { ...status, ...change, revision: status.revision + 1 };
  emit('app:changed', status);
  return status;
}

const sample = [
  ['AT', 'Airtel', '9876543210', 19_900, 'success'],
  ['JIO', 'Jio', '7000123456', 23_900, 'pending'],
  ['VI', 'Vi', '9000000000', 9900, 'unknown'],
  ['DISHTV', 'Dish TV', '01234567890', 30_000, 'failed'],
  ['TATAPLAY', 'Tata Play', '1023456789', 45_000, 'refunded'],
  ['BT', 'BSNL', '9422011223', 14_900, 'not_sent'],
  ['MSEDCL', 'Mahavitaran', '170012345678', 124_350, 'success'],
] as const;

let seq = 0;
let rows: readonly Recharge[] = Array.from({ length: Number(want('rows', '9')) }, (_, at) => {
  const line = sample[at % sample.length] ?? sample[0];
  seq += 1;
  return aRecharge({
    seq,
    operator: line[0],
    operatorName: line[1],
    number: line[2],
    amountPaise: paise(line[3]),
    state: line[4],
    createdAt: Date.now() - at * 190_000 - 60_000,
    istDate: istDate(Date.now()),
  });
});

const changedSince = { from: 'success', to: 'failed', at: Date.now() } as const;
const waiting = wanted.has('quiet')
  ? []
  : ([
      {
        why: 'changed_since',
        group: 'give_back',
        complainedAt: null,
        recharge: aRecharge({
          seq: 900,
          number: '9822011223',
          state: 'failed',
          changedSince,
          createdAt: Date.now() - 9e7,
        }),
      },
      {
        why: 'unknown',
        group: 'wait',
        complainedAt: null,
        recharge: aRecharge({
          seq: 901,
          number: '9000000000',
          operatorName: 'Vi',
          state: 'unknown',
          cause: 'timed_out',
        }),
      },
    ] as const);
const nobody = { give_back: 0, collect: 0, decide: 0, wait: 0 };

function day(): Day {
  const sum = (state: RechargeState): Paise =>
    paise(rows.filter((row) => row.state === state).reduce((total, row) => total + row.amountPaise, 0));
  const count = (state: RechargeState): number => rows.filter((row) => row.state === state).length;
  return {
    istDate: rows[0]?.istDate ?? '2026-11-22',
    rows,
    success: { count: count('success'), amountPaise: sum('success') },
    open: { count: count('pending') + count('unknown'), amountPaise: paise(sum('pending') + sum('unknown')) },
    failed: { count: count('failed') },
    refunded: { count: count('refunded'), amountPaise: sum('refunded') },
    byPayment: { cash: sum('success'), upi: paise(0), on_account: paise(0) },
    needsYou:
      rows.length === 0 || waiting.length === 0
        ? { counts: nobody, rows: [], before: null }
        : { counts: { ...nobody, give_back: 1, wait: 1 }, rows: waiting, before: null },
  };
}

function review(draft: Draft): Review | null {
  const operator = operators.find(({ code }) => code === draft.operator);
  const amount = parseRupees(draft.amount);
  if (operator === undefined || !amount.ok) return null;
  const collected = parseRupees(draft.collected);
  const { refId } = aRecharge({ seq: 77 });
  const at = Date.now() - 4 * 60_000;
  const shields = {
    clear: { kind: 'clear' },
    note: { kind: 'note', why: 'failed_before', refId, at, amountPaise: amount.value },
    reason: { kind: 'reason_needed', refId, at, after: 'success' },
    held: { kind: 'held', refId, at, until: at + 30 * 60_000, why: 'duplicate' },
    open: { kind: 'open', refId, at, state: 'pending' },
  } as const;
  const shield =
    Object.entries(shields).find(([name]) => name === want('shield', 'clear'))?.[1] ?? shields.clear;
  return {
    ticket: String(Math.random()),
    stamp: stampOf(account.accountId),
    operator,
    number: draft.number,
    amountPaise: amount.value,
    chargePaise: paise(0),
    totalPaise: amount.value,
    payment: draft.payment,
    parts: null,
    carried: [],
    collectedPaise: collected.ok ? collected.value : null,
    returnPaise: collected.ok ? paise(Math.max(0, collected.value - amount.value)) : null,
    fields: draft.fields.map((value, at2) => ({ label: operator.fields[at2]?.label ?? '', value })),
    shield,
    numberWarning: null,
    memoryWarning: wanted.has('memory') ? { operatorName: 'Jio', times: 5, lastAt: Date.now() - 8e8 } : null,
    retypeLastFour: amount.value > 200_000,
    credit: null,
    balanceWarning: null,
  };
}

let pending: Review | null = null;

function sell(): Recharge {
  seq += 1;
  const number = pending?.number ?? '9876543210';
  const state = rechargeStates.find((each) => each === want('state', 'success')) ?? 'success';
  const row = aRecharge({
    seq,
    number,
    operator: pending?.operator.code ?? 'AT',
    operatorName: pending?.operator.name ?? 'Airtel',
    amountPaise: pending?.amountPaise ?? paise(19_900),
    state: 'sent',
    txnId: null,
    optId: null,
    message: null,
    createdAt: Date.now(),
    istDate: day().istDate,
  });
  const ends: Recharge = {
    ...row,
    state,
    ...(state === 'success'
      ? { txnId: '000123456789', optId: 'OP778899', message: 'Recharge successful' }
      : {}),
    ...(state === 'failed'
      ? { txnId: '000123456790', message: 'Insufficient balance', condition: 'low_balance' as const }
      : {}),
    ...(state === 'pending' ? { txnId: '000123456791', message: 'Request accepted' } : {}),
    ...(state === 'unknown' ? { cause: 'timed_out' as const } : {}),
    ...(state === 'not_sent' ? { cause: 'name_not_found' as const } : {}),
  };
  setTimeout(() => emit('recharge:changed', row), 0);
  if (state !== 'sent') {
    setTimeout(() => {
      rows = [ends, ...rows.filter(({ refId }) => refId !== row.refId)];
      emit('recharge:changed', ends);
    }, 500);
  }
  rows = [row, ...rows];
  return row;
}

const health = {
  state: wanted.has('down') ? 'unreachable' : 'ok',
  at: Date.now(),
  since: Date.now() - 200_000,
  balancePaise: paise(wanted.has('low') ? 43_250 : 432_150),
  balanceAt: Date.now() - 120_000,
  low: wanted.has('low'),
  utility: null,
  condition: null,
} as const;

onFakeShift(() => emit('shift:changed', { at: Date.now() }));

const calls = {
  ...fakeCloses,
  'app:status': async () => ok(status),
  'app:drawn': async () => ok({}),
  'app:unsaved': async () => ok({}),
  'app:faulted': async () => ok({}),
  'app:practise': async () => ok(changeStatus({ mode: 'practice' })),
  'app:work': async () => ok(changeStatus({ mode: 'real', account })),
  'account:connect': async ({ apiToken }) =>
    apiToken === '' ? fail({ code: 'bad_token' }) : ok(changeStatus({ mode: 'real', account })),
  'account:ask-key-ring': async () => ok(status),
  'account:enter-token': async () => ok(status),
  'operators:list': async () => ok(operators),
  'operators:sold': async () =>
    ok({ AT: { sales: 40, amountsPaise: [paise(239_00)] }, JIO: { sales: 30, amountsPaise: [] } }),
  'number:hint': async ({ number }) =>
    number.length < 8
      ? ok(null)
      : ok({
          source: number.endsWith('10') ? 'journal' : 'prefix',
          operatorCode: 'AT',
          operatorName: 'Airtel',
          times: 5,
          lastAt: Date.now() - 9e8,
          lastAmountsPaise: [paise(19_900), paise(23_900)],
        }),
  'recharge:review': async (draft) => {
    if (wanted.has('no-token')) return fail({ code: 'no_token' });
    pending = review(draft);
    return pending === null
      ? fail({ code: 'bad_fields', problems: [{ field: 'amount', code: 'empty' }] })
      : ok(pending);
  },
  'recharge:submit': async () => {
    if (!wanted.has('not-allowed') || isAllowed()) return ok({ refId: sell().refId });
    return fail({ code: 'not_allowed', right: 'override_shield' });
  },
  ...fakePeople((lock) => changeStatus({ lock }), status),
  'recharge:check': async () => fail({ code: 'check_failed' }),
  'recharge:shown': async () => ok({}),
  'recharge:deal-with': async () => fail({ code: 'already_dealt_with' }),
  'day:today': async () => {
    const { istDate: date, rows: sold, needsYou, ...totals } = day();
    return ok({ istDate: date, rows: sold, needsYou, totals });
  },
  'gateway:health': async () => ok(health),
  'gateway:balance': async () => ok(health),
  'prints:open': async () => ok([]),
  'printers:saved': async () =>
    ok({
      printers: [],
      printer: null,
      slipPrinters: { recharge: null, bill: null, refund: null },
      autoPrint: defaultAutoPrint,
      language: 'en',
    }),
  'slip:print': async () => ok({ kind: 'saved', file: '/home/shop/Slips/G0000000000001.pdf', copy: 0 }),
  'practice:scripts': async () =>
    ok([
      { lastTwo: '00', title: 'Success at once', plays: 'Success.', endsIn: 'success' },
      {
        lastTwo: '03',
        title: 'Pending for long',
        plays: 'Accepted, then Pending for an hour.',
        endsIn: 'pending',
      },
    ]),
} satisfies Partial<Omit<Galla, 'on'>>;

const on = Object.fromEntries(
  eventNames.map((event) => [
    event,
    (listener: (data: never) => void) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  ]),
);
Reflect.set(window, 'galla', { ...calls, on });
