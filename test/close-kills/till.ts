import type Database from 'better-sqlite3';
import { paise } from '../../src/preload/contract/money';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import { anybody, type Moment } from '../../src/main/recharge/state/moment';
import { anIntent, aRefId, rechargeReply, WINDOW } from '../journal/support/builders';

/** What the till of a kill runs on. */
export interface TillParts {
  readonly journal: JournalCalls;
  readonly database: Database.Database;
  /** Names this start of the program. */
  readonly run: string;
  /** Called behind each commit, with what is on disk now. */
  committed(what: string): void;
}

/** A settling of a draft that a kill has left, then sales, a return and a close, as one commit after another. */
export function* aRound({ journal, database, run, committed }: TillParts): Generator<void> {
  let now = Date.now();
  const time = (): Moment => ({ at: (now += 1), ...anybody, jitter: 0 });
  const judging = { run, noteAbovePaise: paise(0) };

  function* did(what: string): Generator<void> {
    committed(what);
    yield;
  }

  function* sell(word: 'Success' | 'Failure'): Generator<void, number> {
    const n = Number(database.prepare('SELECT count(*) FROM recharges').pluck().get()) + 1;
    const intent = anIntent(n, { number: `98765${String(n % 100_000).padStart(5, '0')}` });
    journal.openIntent(intent, WINDOW, time(), []);
    yield* did(`created ${aRefId(n)}`);
    journal.enter(aRefId(n), { kind: 'sending' }, time());
    yield* did(`sent ${aRefId(n)}`);
    journal.enter(aRefId(n), rechargeReply(word), time());
    yield* did(`ended ${aRefId(n)}`);
    return n;
  }

  for (const row of journal.unfinished()) {
    journal.enter(row.refId, { kind: 'interrupted', sentLog: 'no_line' }, time());
    yield* did(`recovered ${row.refId}`);
  }
  if (journal.closeDraft(judging) === null) {
    const failed = yield* sell('Failure');
    const back = { kind: 'cash_returned', amountPaise: paise(199_00), way: 'cash', who: 'Asha' } as const;
    journal.dealWith(aRefId(failed), back, time(), `back-${failed}`);
    yield* did(`back ${aRefId(failed)}`);
    yield* sell('Success');
    journal.beginClose(
      { day: null, asked: { kind: 'skipped' }, isBlind: false, run },
      time(),
      `begin-${now}`,
    );
    yield* did('begun');
  }
  const { draft = 0 } = journal.closeDraft(judging) ?? {};
  journal.resumeDraft({ draft: draft, kind: 'close', run }, time());
  yield* did('resumed');
  if (journal.closeDraft(judging)?.step === 'count') {
    // It is off now and then, and something is sold while it is counted.
    const pieces = [{ kind: 'coin', paise: paise(100), pieces: 100 + (now % 3) } as const];
    const counted = { pieces, sumPaise: paise(100_00 + (now % 3) * 100) };
    journal.countClose({ draft, counted, again: false, run }, time(), `count-${now}`);
    yield* did('counted');
    yield* sell('Success');
  }
  journal.compareClose({ draft, upiTold: null, run }, time());
  yield* did('compared');
  const ending = { draft, note: 'as it is', takenOutPaise: paise(50_00), noteAbovePaise: paise(0), run };
  journal.finishClose(ending, time(), `finish-${draft}`);
  yield* did(`closed ${draft}`);
}
