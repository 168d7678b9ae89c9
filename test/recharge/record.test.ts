import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import type { GatewayWord, RechargeState } from '../../src/preload/contract/sale/recharge';
import { isListed, judgeDealing } from '../../src/main/recharge/state/dealing';
import type { Fact, Note } from '../../src/preload/contract/sale/entries/entry-schemas';
import {
  applyEntry,
  beginRecord,
  HOLD_MS,
  replay,
  type RechargeRecord,
} from '../../src/main/recharge/state/record';
import { aReply } from '../support/builders/recharge-builders';

const T0 = Date.UTC(2026, 10, 12, 6, 0);
const PRICE = { payment: 'cash', parts: null, totalPaise: paise(199_00), chargePaise: paise(0) } as const;
const at = (ms: number) => ({ at: T0 + ms, jitter: 0 });

const told = (word: GatewayWord): Extract<Fact, { kind: 'status_reply' }> => ({
  kind: 'status_reply',
  reply: { ...aReply(word), call: 'status' },
  echo: { kind: 'matches' },
});

/** A sold recharge after these entries, one second apart. */
function after(...entries: (Fact | Note)[]): RechargeRecord {
  let record = beginRecord({ kind: 'created' }, at(0), PRICE);
  [{ kind: 'sending' } as const, ...entries].forEach((entry, i) => {
    record = applyEntry(record, entry, at((i + 1) * 1000)).record;
  });
  return record;
}

const accepted: Fact = {
  kind: 'recharge_reply',
  reply: { ...aReply('Accepted'), call: 'recharge' },
  echo: { kind: 'matches' },
};
const failed: Fact = { ...accepted, reply: { ...aReply('Failure'), call: 'recharge' } };
const shown = (state: RechargeState): Note => ({ kind: 'shown', state });
const printed = (state: RechargeState): Note => ({
  kind: 'slip_printed',
  copy: 0,
  where: 'Counter',
  language: 'en',
  state,
});

describe('changed since', () => {
  test('holds nothing while nothing was shown', () => {
    expect(after(accepted, told('Success')).changedSince).toBeNull();
  });

  test('holds a change after the outcome was shown or printed', () => {
    for (const note of [shown('pending'), printed('pending')]) {
      expect(after(accepted, note, told('Failure')).changedSince).toEqual({
        from: 'pending',
        to: 'failed',
        at: T0 + 4000,
      });
    }
  });

  test('keeps what was shown first when it changes twice', () => {
    expect(after(accepted, shown('pending'), told('Success'), told('Refunded')).changedSince).toMatchObject({
      from: 'pending',
      to: 'refunded',
    });
  });

  test('is not emptied by showing the new state, only by dealing with it', () => {
    const changed = after(accepted, shown('pending'), told('Success'), shown('success'));
    expect(changed.changedSince).not.toBeNull();
    for (const note of [
      { kind: 'customer_told', leftPaise: paise(0), who: 'Asha' },
      { kind: 'nothing_owed', leftPaise: paise(0), who: 'Asha' },
      { kind: 'cash_returned', way: 'cash', who: 'Asha', amountPaise: paise(199_00), leftPaise: paise(0) },
    ] satisfies Note[]) {
      expect(applyEntry(changed, note, at(9000)).record.changedSince).toBeNull();
    }
  });

  test('opens again when a dealt-with outcome changes once more', () => {
    const dealt = after(accepted, shown('pending'), told('Success'), {
      kind: 'customer_told',
      leftPaise: paise(0),
      who: 'Asha',
    });
    const refunded = applyEntry(dealt, told('Refunded'), at(9000)).record;
    expect(refunded.changedSince).toMatchObject({ from: 'success', to: 'refunded' });
  });

  test('what was shown or printed just before it changed is what counts as seen', () => {
    for (const note of [shown('pending'), printed('pending')]) {
      const late = after(accepted, told('Success'), note);
      expect(late).toMatchObject({
        shown: 'pending',
        changedSince: { from: 'pending', to: 'success', at: T0 + 3000 },
      });
      expect(applyEntry(late, told('Refunded'), at(9000)).record.changedSince).toMatchObject({
        from: 'pending',
        to: 'refunded',
      });
    }
  });

  test('a late note hides no change that is listed already', () => {
    const changed = after(accepted, shown('pending'), told('Success'), told('Refunded'), printed('success'));
    expect(changed.changedSince).toMatchObject({ from: 'pending', to: 'refunded' });
  });

  test('what ran while it was shown is no outcome', () => {
    expect(after(shown('sent'), told('Success'), shown('created'))).toMatchObject({
      shown: null,
      changedSince: null,
    });
  });

  test('a note of an older Galla, which kept only what was still true, means what it meant', () => {
    const late = applyEntry(after(accepted, told('Success')), shown('pending'), { ...at(9000), rules: 1 });
    expect(late.record).toMatchObject({ shown: null, changedSince: null });
  });
});

describe('telling the customer', () => {
  const refused: Fact = { ...accepted, reply: { ...aReply('Refunded'), call: 'recharge' } };
  const tells = (record: RechargeRecord): RechargeRecord => {
    const dealt = judgeDealing(record, { kind: 'customer_told', who: 'Asha' });
    if (dealt.kind !== 'note') throw new Error(dealt.why);
    return applyEntry(record, dealt.note, at(9000)).record;
  };

  test('of a word against a refusal at once leaves the money on the list', () => {
    const listed = after(refused, told('Success'));
    expect(isListed(listed)).toBe(true);
    expect(isListed(tells(listed))).toBe(true);
    expect(
      judgeDealing(tells(listed), {
        kind: 'cash_returned',
        way: 'cash',
        amountPaise: paise(199_00),
        who: 'A',
      }).kind,
    ).toBe('note');
  });

  test('leaves what is owed on the list', () => {
    expect(isListed(tells(after(accepted, shown('pending'), told('Failure'))))).toBe(true);
  });

  test('opened it in an entry of an older Galla, and its journal still replays so', () => {
    const note: Note = { kind: 'customer_told', leftPaise: paise(199_00), who: 'Asha' };
    expect(applyEntry(after(refused, told('Success')), note, at(9000)).record.money.moneyCase).toBe('open');
  });
});

describe('a word of the gateway against what a person settled', () => {
  const settled = (to: 'success' | 'failed' | 'refunded'): Fact => ({ kind: 'settled', to, reason: 'call' });

  test.each([
    ['refunded', 'Success', 'success'],
    ['failed', 'Success', 'success'],
    ['success', 'Failure', 'failed'],
    ['success', 'Refunded', 'refunded'],
  ] as const)('settled as %s, then %s: is believed, and listed', (to, word, state) => {
    const record = after(accepted, settled(to), told(word));
    expect(record).toMatchObject({
      status: { state, by: 'gateway' },
      alarm: 'word_against_hand',
    });
  });

  test('that says the same about the money is listed nowhere', () => {
    for (const [to, word] of [
      ['refunded', 'Failure'],
      ['failed', 'Refunded'],
      ['success', 'Success'],
    ] as const) {
      expect(after(accepted, settled(to), told(word)).alarm).toBeNull();
    }
  });

  test('money that went back on the word of a person is owed by the customer', () => {
    const back: Note = {
      kind: 'cash_returned',
      way: 'cash',
      amountPaise: paise(199_00),
      leftPaise: paise(0),
      who: 'Asha',
    };
    const record = after(accepted, settled('refunded'), back, told('Success'));
    expect(record.money).toMatchObject({ returnedPaise: 199_00, moneyCase: 'open' });
  });

  test('an older Galla left a refund settled by hand as it was', () => {
    const record = after(accepted, settled('refunded'));
    const told1 = applyEntry(record, told('Success'), { ...at(9000), rules: 1 }).record;
    expect(told1).toMatchObject({ status: { state: 'refunded', by: 'hand' }, alarm: 'word_against_final' });
  });
});

test('a word against a final state stays listed until somebody dealt with it', () => {
  const listed = after(accepted, told('Refunded'), told('Success'), told('Refunded'));
  expect(listed.alarm).toBe('word_against_final');
  expect(
    applyEntry(listed, { kind: 'nothing_owed', leftPaise: paise(0), who: 'Asha' }, at(9000)).record.alarm,
  ).toBeNull();
});

describe('the schedule on a row', () => {
  test('is set by the outcome and cleared by a final word', () => {
    expect(after(accepted).plan.at).toBe(T0 + 46_000);
    expect(after(accepted, told('Success')).plan).toEqual({ at: null, needsPerson: false });
  });

  test('a check that found no connection is taken back and tried again in a minute', () => {
    const record = after(
      accepted,
      { kind: 'status_asked', istDate: '2026-11-12', budget: 'young' },
      { kind: 'status_not_asked', istDate: '2026-11-12', budget: 'young', cause: 'connection_refused' },
    );
    expect(record.checksDone).toBe(0);
    expect(record.plan.at).toBe(T0 + 4000 + 60_000);
  });

  test('a check that answers an unknown with a failure of no id holds the shield until another check has answered', () => {
    const lost: Fact = { kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null };
    const notFound: Fact = { ...told('Failure'), doubt: 'no_id' };
    const doubtful = after(lost, notFound);
    expect(doubtful.heldUntil).toBe(doubtful.changedAt + HOLD_MS);
    expect(after(lost, notFound, notFound).heldUntil).toBeNull();
    expect(after(lost, told('Failure')).heldUntil).toBeNull();
  });

  test('a failure that was asked five times and turns out to be pending is asked about soon', () => {
    const doubted: Fact = { ...accepted, reply: { ...aReply('Failure'), call: 'recharge' }, doubt: 'no_id' };
    const asked = { kind: 'status_asked', istDate: '2026-11-12', budget: 'young' } as const;
    const pending = after(doubted, asked, asked, asked, asked, asked, told('Pending'));
    expect(pending.status.state).toBe('pending');
    expect((pending.plan.at ?? Infinity) - pending.changedAt).toBeLessThan(60_000);
  });

  test('flapping between pending and unknown does not start the questions anew', () => {
    const asked: Note = { kind: 'status_asked', istDate: '2026-11-12', budget: 'young' };
    const lost: Fact = { kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null };
    expect(after(lost, asked, asked, told('Pending')).checksDone).toBe(2);
  });
});

describe('replay', () => {
  test('gives the same record as the entries one by one', () => {
    const history = [
      { entry: { kind: 'created' } as const, moment: at(0) },
      { entry: { kind: 'sending' } as const, moment: at(1000) },
      { entry: accepted, moment: at(2000) },
      { entry: shown('pending'), moment: at(3000) },
    ];
    expect(replay(history, PRICE)).toEqual(after(accepted, shown('pending')));
  });

  test('refuses a history without a beginning, or with two', () => {
    const created = { entry: { kind: 'created' } as const, moment: at(0) };
    expect(replay([{ entry: accepted, moment: at(0) }], PRICE)).toBeNull();
    expect(replay([created, created], PRICE)).toBeNull();
    expect(replay([], PRICE)).toBeNull();
  });
});

describe('a check of a failure that brought no word', () => {
  const asked: Note = { kind: 'status_asked', istDate: '2026-11-12', budget: 'old' };
  const silent: Fact = { kind: 'status_unclear', cause: 'http_status', httpStatus: 500, message: null };

  test('spends none of its checks, and a word spends one', () => {
    expect(after(failed, asked).plan.at).toBeNull();
    expect(after(failed, asked, silent)).toMatchObject({ checksDone: 1, unanswered: 1 });
    expect(after(failed, asked, silent).plan.at).toBe(T0 + 4000 + 4 * 60_000);
    expect(after(failed, asked, silent, asked, told('Failure')).plan.at).toBeNull();
  });

  test('spent one by the rules of an older Galla, and its journal still replays so', () => {
    const record = applyEntry(after(failed, asked), silent, { ...at(9000), rules: 1 }).record;
    expect(record).toMatchObject({ checksDone: 1, unanswered: 0, plan: { at: null } });
  });
});
