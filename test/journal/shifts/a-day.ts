import type Database from 'better-sqlite3';
import { paise, type Paise } from '../../../src/preload/contract/money';
import type { Payment } from '../../../src/preload/contract/sale/recharge';
import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
import type { Counted } from '../../../src/main/journal/shifts/cash-counts';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { anybody, type SignedTime } from '../../../src/main/recharge/state/moment';
import { after, aRefId, anIntent, NOON, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

/** A drawer with so many rupees, all of it in coins of one. */
export function rupees(sum: number): Counted {
  const pieces = sum === 0 ? [] : [{ kind: 'coin', paise: paise(100), pieces: sum } as const];
  return { pieces, sumPaise: paise(sum * 100) };
}

export const judging = { run: 'run-1', noteAbovePaise: paise(50_00) };

/** A sale of a day: ₹ `sum` paid by `payment`, that ends with a word. */
export interface DaySale {
  readonly sum?: number;
  readonly payment?: Payment;
  readonly word?: GatewayWord;
  readonly at?: number;
}

/** A journal in which a shop's day is sold, counted and closed, by calls that name what matters. */
export function aDayIn(journal: JournalCalls, database: Database.Database) {
  let sales = 0;
  let requests = 0;
  let now = 0;
  const time = (): SignedTime => ({ at: NOON + (now += 1000), ...anybody });
  const request = (): string => `request-${(requests += 1)}`;

  return {
    database,
    journal,
    time,
    request,
    /** The clock stands this long after noon from now on; in milliseconds. */
    goOnAt(ms: number) {
      now = ms;
    },
    sell({ sum = 199, payment = 'cash', word = 'Success' }: DaySale = {}): number {
      const n = (sales += 1);
      const number = `98765${String(n).padStart(5, '0')}`;
      const intent = anIntent(n, {
        number,
        amountPaise: paise(sum * 100),
        payment,
        customerName: payment === 'on_account' ? 'Sunita' : null,
      });
      const opened = journal.openIntent(intent, WINDOW, after((now += 1000)), []);
      if (opened.kind !== 'opened') throw new Error('the shield said no');
      journal.enter(aRefId(n), { kind: 'sending' }, after((now += 1000)));
      journal.enter(aRefId(n), rechargeReply(word), after((now += 1000)));
      return n;
    },
    /** A later word about a sale. */
    becomes(n: number, word: GatewayWord) {
      journal.enter(
        aRefId(n),
        { kind: 'status_asked', istDate: '2026-01-10', budget: 'old' },
        after((now += 1000)),
      );
      journal.enter(aRefId(n), statusReply(word), after((now += 1000)));
    },
    giveBack(n: number, sum: number) {
      const dealing = {
        kind: 'cash_returned',
        amountPaise: paise(sum * 100),
        way: 'cash',
        who: 'Asha',
      } as const;
      return journal.dealWith(aRefId(n), dealing, after((now += 1000)), request());
    },
    begin(day: string | null = null, run = judging.run) {
      const beginning = { day, asked: { kind: 'skipped' }, isBlind: false, run } as const;
      return journal.beginClose(beginning, time(), request());
    },
    draft(run = judging.run) {
      return journal.closeDraft({ ...judging, run });
    },
    count(counted: Counted, again = false, run = judging.run) {
      const { draft = 0 } = journal.closeDraft(judging) ?? {};
      return journal.countClose({ draft, counted, again, run }, time(), request());
    },
    /** Counts for a shift, step by step, as far as it goes without a note. */
    countFor(of: 'opening' | 'handover', counted: Counted, signed: Partial<SignedTime> = {}) {
      const beginning = { of, isBlind: false, run: judging.run };
      const begun = journal.beginCount(beginning, { ...time(), ...signed }, request());
      return begun === 'done' ? this.countShift(counted, signed) : begun;
    },
    countShift(counted: Counted, signed: Partial<SignedTime> = {}) {
      const { draft = 0 } = journal.closeDraft(judging) ?? {};
      return journal.countForShift({ draft, counted, ...judging }, { ...time(), ...signed }, request());
    },
    noteShift(note: string, signed: Partial<SignedTime> = {}) {
      const { draft = 0 } = journal.closeDraft(judging) ?? {};
      return journal.noteCount({ draft, note, ...judging }, { ...time(), ...signed }, request());
    },
    finish(note = '', takenOutPaise: Paise = paise(0), run = judging.run) {
      const { draft = 0 } = journal.closeDraft(judging) ?? {};
      const ending = { draft, note, takenOutPaise, noteAbovePaise: judging.noteAbovePaise, run };
      const done = journal.finishClose(ending, time(), request());
      return { done, close: journal.closeOfDraft(draft) };
    },
    /** Closes with a drawer that holds so many rupees. */
    close(sum: number, takenOut = 0) {
      expectDone(this.begin());
      expectDone(this.count(rupees(sum)));
      const { done, close } = this.finish('as it is', paise(takenOut * 100));
      expectDone(done);
      if (close === null) throw new Error('there is no Z');
      return close;
    },
    expected: () => journal.xReport(NOON).expectedPaise,
  };
}

export function expectDone(done: string): void {
  if (done !== 'done') throw new Error(`not done: ${done}`);
}

/** The same in a journal of its own. */
export async function aDay() {
  const { journal, database, file } = await openTestJournal();
  return { ...aDayIn(journal, database), file };
}
