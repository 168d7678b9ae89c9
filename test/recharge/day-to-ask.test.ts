import { describe, expect, test } from 'vitest';
import { dayToAsk } from '../../src/main/recharge/follow-up/day-to-ask';
import { istDate } from '../../src/preload/contract/ist-date';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The days of the first checks of a sale made at this time in India. */
function days(
  time: string,
  off: { readonly clockOffMs?: number; readonly learnedOffMs?: number } = {},
): string[] {
  const createdAt = Date.parse(`${time}+05:30`);
  const row = { istDate: istDate(createdAt), createdAt, clockOffMs: null, learnedOffMs: null, ...off };
  return [0, 1, 2, 3, 4, 5].map((checksDone) => dayToAsk({ ...row, checksDone }));
}

const always = (...turns: readonly string[]) =>
  [0, 1, 2, 3, 4, 5].map((at) => turns[at % turns.length] ?? '');

describe('the day that a status check names', () => {
  test.each(['2026-11-12T00:15:00', '2026-11-12T12:00:00', '2026-11-12T23:44:59'])(
    'is that of the sale: %s',
    (time) => expect(days(time)).toEqual(always('2026-11-12')),
  );

  test.each(['2026-11-12T23:45:00', '2026-11-12T23:56:30', '2026-11-12T23:59:59'])(
    'is by turns that day and the next just before midnight: %s',
    (time) => expect(days(time)).toEqual(always('2026-11-12', '2026-11-13')),
  );

  test.each(['2026-11-12T00:00:00', '2026-11-12T00:04:00', '2026-11-12T00:14:59'])(
    'is by turns that day and the one before just after midnight: %s',
    (time) => expect(days(time)).toEqual(always('2026-11-12', '2026-11-11')),
  );

  test('is by turns the gateway’s and ours where the clock was known to be off, or was learned to be later', () => {
    expect(days('2026-11-12T12:00:00', { clockOffMs: DAY })).toEqual(always('2026-11-11', '2026-11-12'));
    expect(days('2026-11-12T12:00:00', { learnedOffMs: DAY })).toEqual(always('2026-11-12', '2026-11-11'));
    expect(days('2026-11-12T12:00:00', { clockOffMs: 6 * MINUTE })).toEqual(always('2026-11-12'));
    expect(days('2026-11-12T12:00:00', { clockOffMs: -DAY, learnedOffMs: 2 * DAY })).toEqual(
      always('2026-11-13', '2026-11-12', '2026-11-10'),
    );
  });

  test('minds midnight by the gateway’s clock, too', () => {
    expect(days('2026-11-12T12:00:00', { clockOffMs: 12 * 60 * MINUTE + 5 * MINUTE })).toEqual(
      always('2026-11-11', '2026-11-12'),
    );
    expect(days('2026-11-12T12:00:00', { learnedOffMs: DAY + 12 * 60 * MINUTE - 1 })).toEqual(
      always('2026-11-12', '2026-11-11', '2026-11-10'),
    );
  });
});
