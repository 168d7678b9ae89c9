import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import type { GatewayWord } from '../../src/preload/contract/recharge';
import type { Fact, Note } from '../../src/main/recharge/entries';
import {
  applyEntry,
  beginRecord,
  HOLD_MS,
  replay,
  type RechargeRecord,
} from '../../src/main/recharge/record';
import { aReply } from '../support/recharge-builders';

const T0 = Date.UTC(2026, 10, 12, 6, 0);
const PRICE = { payment: 'cash', totalPaise: paise(199_00) } as const;
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
const shown = (state: 'pending' | 'success' | 'unknown'): Note => ({ kind: 'shown', state });

describe('changed since', () => {
  test('holds nothing while nothing was shown', () => {
    expect(after(accepted, told('Success')).changedSince).toBeNull();
  });

  test('holds a change after the outcome was shown or printed', () => {
    const printed: Note = { kind: 'slip_printed', copy: 0, where: 'PDF', language: 'en' };
    for (const note of [shown('pending'), printed]) {
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
      { kind: 'cash_returned', who: 'Asha', amountPaise: paise(199_00), leftPaise: paise(0) },
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

  test('a page that is late cannot claim to have shown what is no longer true', () => {
    expect(after(accepted, told('Success'), shown('pending')).shown).toBeNull();
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
    const failed: Fact = { ...accepted, reply: { ...aReply('Failure'), call: 'recharge' }, doubt: 'no_id' };
    const asked = { kind: 'status_asked', istDate: '2026-11-12', budget: 'young' } as const;
    const pending = after(failed, asked, asked, asked, asked, asked, told('Pending'));
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
