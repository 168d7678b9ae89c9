import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import type { Intent } from '../../../src/main/recharge/ports';
import type { Moment } from '../../../src/main/recharge/state/moment';
import { paise } from '../../../src/preload/contract/money';
import { istDate } from '../../../src/preload/contract/ist-date';
import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
import type { Fact, Note } from '../../../src/preload/contract/sale/entries/entry-schemas';
import type { Reply } from '../../../src/preload/contract/sale/entries/reply-schemas';
import type { PersonId, RefId } from '../../../src/preload/contract/ids';
import { aPersonId } from '../../support/builders/a-person-id';
import { aReply } from '../../support/builders/recharge-builders';
import { anAccount, WINDOW } from '../../journal/support/builders';
import { aSale } from './a-sale';
import type { Draw } from './draw';
import { allDebts } from '../../journal/support/all-debts';

export const DAYS = 10;
export const SALES_A_DAY = 250;
export const DAY_MS = 86_400_000;
/** From the first sale of a day to the next one, from 8 o'clock on. In milliseconds, like all here. */
const BETWEEN_MS = 170_000;
const OPENS_MS = 8 * 3_600_000;
const CLOSES_MS = 21 * 3_600_000;
/** Which sale of a day comes back with a complaint. */
const COMPLAINED = 100;

/** Who sells: two all day, one in the last two hours. */
export const people = { asha: aPersonId('a'), ravi: aPersonId('b'), meena: aPersonId('c') } as const;

/** What becomes of a sale: words of the gateway in turn, the first to the recharge call. `null`: no clear answer. */
interface Ending {
  readonly upTo: number;
  readonly words: readonly (GatewayWord | null)[];
}

/** Of a thousand sales. */
const endings: readonly [Ending, ...Ending[]] = [
  { upTo: 925, words: ['Success'] },
  { upTo: 955, words: ['Failure', 'Failure'] },
  { upTo: 975, words: ['Pending', 'Success'] },
  { upTo: 982, words: ['Accepted', 'Pending', 'Refunded'] },
  { upTo: 990, words: [null, 'Success'] },
  { upTo: 994, words: [null, 'Failure'] },
  { upTo: 996, words: ['Success', 'Refunded'] },
  { upTo: 1000, words: [] },
];

/**
 * Sells ten days of a busy shop from `firstDay` (UTC milliseconds of a midnight in India) on, by the journal's own
 * functions: what stands in every table is what a shop has there. Every sale was dealt with, and every evening is closed.
 */
export function sellTenDays(journal: JournalCalls, firstDay: number, draw: Draw): void {
  const wallet = { paise: FIRST_PAISE };
  for (let day = 0; day < DAYS; day += 1) sellDay({ journal, draw, wallet }, firstDay + day * DAY_MS, day);
}

/** What lies at the gateway: what was topped up, less what was sold. */
interface Wallet {
  paise: number;
}

const FIRST_PAISE = 10_00_000_00;
const TOP_UP_PAISE = 50_000_00;
const isTaken = {
  Success: true,
  Accepted: true,
  Pending: true,
  Failure: false,
  Error: false,
  Refunded: false,
} as const satisfies Readonly<Record<GatewayWord, boolean>>;

/** A counter at work: what it sells into, and who signs at what time. */
interface Counter {
  readonly wallet: Wallet;
  readonly journal: JournalCalls;
  readonly draw: Draw;
  /** The id of the next request. */
  readonly request: () => string;
  /** A second later, signed. */
  readonly signed: (by: PersonId | null) => Moment;
}

function sellDay(shop: Pick<Counter, 'journal' | 'draw' | 'wallet'>, midnight: number, day: number): void {
  const { draw } = shop;
  let now = midnight + OPENS_MS;
  let requests = 0;
  const counter: Counter = {
    ...shop,
    request: () => `ten-days-${day}-${(requests += 1)}`,
    signed: (by) => ({ at: (now += 1000), by, allowedBy: null, jitter: 0.5 }),
  };
  open(counter);
  for (let n = 0; n < SALES_A_DAY; n += 1) {
    now = midnight + OPENS_MS + n * BETWEEN_MS;
    const other = n > SALES_A_DAY * 0.8 ? people.meena : people.ravi;
    const by = n % 2 === 0 ? people.asha : other;
    const refId = sell(counter, aSale(draw), wordsOf(draw), by);
    dealWith(counter, refId, by);
    if (n === COMPLAINED) complain(counter, refId, by);
  }
  now = midnight + CLOSES_MS;
  takeDues(counter);
  close(counter);
}

function open({ journal, draw, wallet, request, signed }: Counter): void {
  journal.beginShift(signed(people.asha), request());
  const topUp = { accountId: anAccount(), balance: 'recharge', kind: 'top_up' } as const;
  const bank = { source: 'bank', bankReference: `UTR${draw.digits(9)}` } as const;
  journal.noteWallet({ ...topUp, ...bank, amountPaise: paise(TOP_UP_PAISE) }, signed(people.asha), request());
  wallet.paise += TOP_UP_PAISE;
}

function wordsOf(draw: Draw): Ending['words'] {
  const thousand = draw.below(1000);
  return (endings.find(({ upTo }) => thousand < upTo) ?? endings[0]).words;
}

/** A sale and what the gateway says to it; seen at the counter, and six times of ten on paper. */
function sell(counter: Counter, sale: Intent, words: Ending['words'], by: PersonId): RefId {
  const { journal, draw, wallet, signed } = counter;
  const { refId } = sale;
  let wasTaken = false;
  /** What it says, with what lies in the wallet then. */
  const told = (word: GatewayWord): Reply => {
    if (isTaken[word] !== wasTaken) wallet.paise += (wasTaken ? 1 : -1) * sale.amountPaise;
    wasTaken = isTaken[word];
    return said(draw, word, paise(wallet.paise));
  };
  const enter = (entry: Fact | Note, who: PersonId | null = null) => journal.enter(refId, entry, signed(who));
  const opened = journal.openIntent(sale, WINDOW, signed(by), []);
  if (opened.kind !== 'opened') throw new Error('the shield said no');
  enter({ kind: 'sending' });
  const [first, ...later] = words;
  if (first === undefined) enter({ kind: 'not_sent', cause: 'connection_refused' });
  else if (first === null)
    enter({ kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null });
  else
    enter({
      kind: 'recharge_reply',
      reply: { call: 'recharge', ...told(first) },
      echo: { kind: 'matches' },
    });
  show(counter, refId, by);
  if (draw.below(10) < 6) print(counter, refId, by);
  for (const word of later) {
    enter({ kind: 'status_asked', istDate: istDate(signed(null).at), budget: 'young' });
    if (word !== null)
      enter({
        kind: 'status_reply',
        reply: { call: 'status', ...told(word) },
        echo: { kind: 'matches' },
      });
  }
  return refId;
}

function said(draw: Draw, word: GatewayWord, balancePaise: Reply['balancePaise']): Reply {
  return {
    ...aReply(word),
    txnId: draw.digits(12),
    optId: draw.below(2) === 0 ? `OP${draw.digits(10)}` : draw.digits(11),
    message: word === 'Success' ? 'Recharge successful' : `Recharge ${word}`,
    balancePaise,
  };
}

function show({ journal, signed }: Counter, refId: RefId, by: PersonId): void {
  const { state = 'unknown' } = journal.recharge(refId) ?? {};
  journal.enter(refId, { kind: 'shown', state }, signed(by));
}

function print({ journal, request, signed }: Counter, refId: RefId, by: PersonId): void {
  const slip = JSON.stringify({ refId, lines: [] });
  const job = { refId, copy: 0, printer: 'counter', slip, requestId: request() };
  const { jobId } = journal.queuePrint(job, signed(by));
  journal.startPrint(jobId, 'counter', signed(by).at);
  journal.endPrint(jobId, { state: 'sent' }, signed(by).at);
  journal.enter(refId, { kind: 'slip_printed', copy: 0, where: 'Counter', language: 'en' }, signed(by));
}

/** Gives back what is owed, and tells whoever has to be told. */
function dealWith({ journal, request, signed }: Counter, refId: RefId, by: PersonId): void {
  const row = journal.recharge(refId);
  const owed = row?.money.toCustomerPaise ?? paise(0);
  if (owed > 0) {
    const way = row?.payment === 'upi' && row.parts === null ? 'upi' : 'cash';
    const back = { kind: 'cash_returned', amountPaise: owed, way, who: 'Asha' } as const;
    journal.dealWith(refId, back, signed(by), request());
  }
  if (journal.recharge(refId)?.changedSince !== null)
    journal.dealWith(refId, { kind: 'customer_told', who: 'Asha' }, signed(by), request());
}

/** Somebody says that it did not arrive; the same hour it has. */
function complain({ journal, request, signed }: Counter, refId: RefId, by: PersonId): void {
  const taken = {
    refId,
    reason: 'not_received',
    words: null,
    phone: null,
    way: 'phone',
    gatewayNumber: null,
  } as const;
  const complaint = journal.takeComplaint(taken, signed(by), request());
  if (complaint.kind !== 'noted') throw new Error(`no complaint was taken: ${complaint.kind}`);
  journal.noteComplaint(complaint.id, { kind: 'ended', end: 'done', words: null }, signed(by), request());
}

function takeDues({ journal, request, signed }: Counter): void {
  for (const { debtor, owesPaise } of allDebts(journal).slice(0, 3)) {
    const dues = { debtor, direction: 'paid_back', payment: 'cash', note: '' } as const;
    journal.payDebt({ ...dues, amountPaise: owesPaise }, signed(people.asha), request());
  }
  const tea = { kind: 'paid_out', way: 'cash', amountPaise: paise(60_00), reason: 'tea' } as const;
  journal.moveDrawer(tea, signed(people.asha), request());
}

/** Counts what should be there, notes what the bank says, and takes all but a float out. */
function close({ journal, request, signed }: Counter): void {
  const run = 'ten-days';
  const owner = (): Moment => signed(people.asha);
  journal.beginClose({ day: null, asked: { kind: 'skipped' }, isBlind: false, run }, owner(), request());
  const expected = journal.xReport(owner().at).expectedPaise ?? 0;
  const sumPaise = paise(Math.max(0, expected));
  const pieces = [{ kind: 'coin', paise: paise(100), pieces: Math.floor(sumPaise / 100) }] as const;
  const { draft = 0 } = journal.closeDraft({ run, noteAbovePaise: paise(50_00) }) ?? {};
  journal.countClose({ draft, counted: { pieces, sumPaise }, again: false, run }, owner(), request());
  journal.compareClose({ draft, upiTold: null, run }, owner());
  const takenOutPaise = paise(Math.max(0, sumPaise - 500_00));
  const ending = { draft, note: '', takenOutPaise, noteAbovePaise: paise(50_00), run };
  const done = journal.finishClose(ending, owner(), request());
  if (done !== 'done') throw new Error(`the day was not closed: ${done}`);
}
