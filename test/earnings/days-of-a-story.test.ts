import { expect, it } from 'vitest';
import { walkWallet } from '../../src/main/earnings/wallet/walk';
import { explainBalance } from '../../src/main/earnings/wallet/explain-wallet';
import { modelWallet } from './model-wallet';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The days of a story, each explained for itself, from the last balance told before it to its own last. */
function byDay(wallet: ReturnType<typeof modelWallet>, days: number) {
  const { effects, told } = wallet;
  const explain = (from: number, to: number) => {
    const begin = told.findLastIndex(({ at }) => at <= from);
    const own = told.filter(({ at }, place) => place >= Math.max(0, begin) && at <= to);
    const walk = walkWallet(effects);
    for (const each of own) walk.take(each);
    const walked = walk.end();
    if (walked === null) throw new Error('nothing was told');
    return explainBalance({ kind: 'recharge', effects, walked, correctionsPaise: 0, toldCount: own.length });
  };
  return {
    days: Array.from({ length: days }, (_, day) => explain(day * DAY, (day + 1) * DAY - 1)),
    all: explain(0, days * DAY - 1),
  };
}

it('the days of a story come to what all of it does: over midnight pending, refunded the next day, a top-up noted a day late', () => {
  const wallet = modelWallet();
  wallet.tell(-10, -5, -1);
  let n = 0;
  for (let day = 0; day < 4; day += 1) {
    for (let sale = 1; sale <= 20; sale += 1) {
      const at = day * DAY + 9 * 60 * MINUTE + sale * 40 * MINUTE;
      const paise = 100_00 + (n += 7);
      wallet.move(at + 1000, -paise);
      const isRefunded = sale === 5;
      const isPending = sale === 20;
      if (isRefunded) wallet.move(at + DAY - MINUTE, paise);
      const refId = wallet.sale(
        paise,
        isPending
          ? [
              [at, 'sent'],
              [at + 2000, 'pending'],
              [at + 10 * 60 * MINUTE, 'success'],
            ]
          : isRefunded
            ? [
                [at, 'sent'],
                [at + 2000, 'success'],
                [at + DAY, 'refunded'],
              ]
            : [
                [at, 'sent'],
                [at + 2000, 'success'],
              ],
      );
      wallet.tell(at, at + 1000, at + 2000, refId);
    }
    wallet.move(day * DAY + 15 * 60 * MINUTE, 2_000_00);
    wallet.topUp(day * DAY + 15 * 60 * MINUTE + DAY, 2_000_00);
  }
  const { days, all } = byDay(wallet, 4);
  const sum = (of: 'debitsPaise' | 'refundsPaise' | 'topUpsPaise' | 'unexplainedPaise') =>
    days.reduce((total, each) => total + each[of], 0);
  expect(days.map(({ unexplainedPaise }) => unexplainedPaise)).toEqual([0, 0, 0, 0]);
  expect(all).toMatchObject({ unexplainedPaise: 0, gaps: [], topUpsPaise: 8_000_00 });
  expect(sum('debitsPaise')).toBe(all.debitsPaise);
  expect(sum('refundsPaise')).toBe(all.refundsPaise);
  expect(sum('topUpsPaise')).toBe(all.topUpsPaise);
  for (const [nth, day] of days.slice(1).entries()) expect(day.start).toEqual(days[nth]?.end);
});
