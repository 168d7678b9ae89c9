import { describe, expect, test } from 'vitest';
import { isRefId, type RefId } from '../../src/preload/contract/ids';
import { paise } from '../../src/preload/contract/money';
import { rechargeStates } from '../../src/preload/contract/sale/recharge';
import { isOpen, judgeDuplicate, type Earlier } from '../../src/main/recharge/sale/duplicates';

const NOW = Date.UTC(2026, 10, 12, 6, 0);
const MINUTE = 60_000;
const question = { amountPaise: paise(199_00), now: NOW, windowMs: 15 * MINUTE, ages: [] };

function refId(text: string): RefId {
  if (!isRefId(text)) throw new Error('not a ref id');
  return text;
}

function earlier(changes: Partial<Earlier>): Earlier {
  return {
    refId: refId('A0000000000001'),
    amountPaise: paise(199_00),
    state: 'success',
    createdAt: NOW - MINUTE,
    changedAt: changes.createdAt ?? NOW - MINUTE,
    doubt: null,
    heldUntil: null,
    ...changes,
  };
}

describe('the duplicate shield', () => {
  test('lets a first sale through', () => {
    expect(judgeDuplicate([], question)).toEqual({ kind: 'clear' });
  });

  for (const state of rechargeStates.filter(isOpen)) {
    test(`stops the same sale while an earlier one is ${state}, however old`, () => {
      const year = earlier({ state, createdAt: NOW - 365 * 24 * 60 * MINUTE });
      expect(judgeDuplicate([year], question)).toMatchObject({ kind: 'open', state });
    });
  }

  test('asks for a reason within the window after a success, not after it', () => {
    expect(judgeDuplicate([earlier({ createdAt: NOW - 14 * MINUTE })], question).kind).toBe('reason_needed');
    expect(judgeDuplicate([earlier({ createdAt: NOW - 15 * MINUTE })], question).kind).toBe('clear');
  });

  test('holds for a refusal of a minute ago, also beside one that a clock dated ahead', () => {
    const refused = (createdAt: number) =>
      earlier({ state: 'failed', createdAt, doubt: 'duplicate', heldUntil: createdAt + 30 * MINUTE });
    const ahead = refused(NOW + 3 * 24 * 60 * MINUTE);
    expect(judgeDuplicate([ahead, refused(NOW - MINUTE)], question).kind).toBe('held');
    expect(judgeDuplicate([ahead], question).kind).toBe('reason_needed');
  });

  test('asks for a reason when the earlier success lies in the future: the clock was turned back', () => {
    const future = earlier({ createdAt: NOW + 3 * 24 * 60 * MINUTE });
    expect(judgeDuplicate([future], question).kind).toBe('reason_needed');
  });

  test('only mentions a failed one and another amount, and says nothing of one that was not sent', () => {
    expect(judgeDuplicate([earlier({ state: 'failed' })], question)).toMatchObject({
      kind: 'note',
      why: 'failed_before',
    });
    expect(judgeDuplicate([earlier({ amountPaise: paise(99_00) })], question)).toMatchObject({
      kind: 'note',
      why: 'other_amount',
    });
    expect(judgeDuplicate([earlier({ state: 'not_sent' })], question)).toEqual({ kind: 'clear' });
  });

  describe('after a refusal that may be none', () => {
    const refused = (changes: Partial<Earlier> = {}) =>
      earlier({ state: 'failed', doubt: 'duplicate', heldUntil: NOW + 29 * MINUTE, ...changes });

    test('holds the same until the time is over', () => {
      expect(judgeDuplicate([refused()], question)).toMatchObject({ kind: 'held', why: 'duplicate' });
      expect(judgeDuplicate([refused({ heldUntil: NOW + 1 })], question).kind).toBe('held');
      expect(judgeDuplicate([refused({ heldUntil: NOW })], question).kind).toBe('note');
    });

    test('holds no other amount', () => {
      expect(judgeDuplicate([refused({ amountPaise: paise(99_00) })], question)).toEqual({ kind: 'clear' });
    });

    test('holds also under a clock that was set back by up to a day, then asks for a reason', () => {
      const day = 24 * 60 * MINUTE;
      expect(judgeDuplicate([refused({ heldUntil: NOW + day })], question).kind).toBe('held');
      expect(judgeDuplicate([refused({ heldUntil: NOW + day + 31 * MINUTE })], question)).toMatchObject({
        kind: 'reason_needed',
        after: 'refusal',
      });
    });

    test('is stronger than a success before it, and weaker than one that is open', () => {
      const success = earlier({ refId: refId('A0000000000003'), createdAt: NOW - 1 });
      expect(judgeDuplicate([refused(), success], question).kind).toBe('held');
      const open = earlier({ refId: refId('A0000000000002'), state: 'pending' });
      expect(judgeDuplicate([refused(), open], question).kind).toBe('open');
    });
  });

  test('lets the strictest verdict win', () => {
    const rows = [
      earlier({ state: 'failed', createdAt: NOW - 1 }),
      earlier({ state: 'success' }),
      earlier({ state: 'unknown', refId: refId('A0000000000002'), createdAt: NOW - 60 * MINUTE }),
    ];
    expect(judgeDuplicate(rows, question)).toMatchObject({ kind: 'open', refId: 'A0000000000002' });
  });
});
