import { expect, it } from 'vitest';
import { explained, modelWallet } from './model-wallet';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A sale that goes through at once and whose reply tells the balance. */
function soldAt(wallet: ReturnType<typeof modelWallet>, at: number, paise: number): void {
  wallet.move(at + 1 * SECOND, -paise);
  const refId = wallet.sale(paise, [
    [at, 'sent'],
    [at + 2 * SECOND, 'success'],
  ]);
  wallet.tell(at, at + 1 * SECOND, at + 2 * SECOND, refId);
}

it('explains a day of plain sales to the paisa', () => {
  const wallet = modelWallet();
  wallet.tell(0, 500, 1000);
  for (let n = 1; n <= 20; n += 1) soldAt(wallet, n * MINUTE, 100_00 + n);
  expect(explained(wallet)).toMatchObject({
    gaps: [],
    debitsPaise: 20 * 100_00 + 210,
    unexplainedPaise: 0,
    toldCount: 21,
  });
});

it('names what another terminal took between the two balances that were told next to it', () => {
  const wallet = modelWallet();
  for (let n = 1; n <= 20; n += 1) soldAt(wallet, n * MINUTE, 199_00);
  wallet.move(10 * MINUTE + 30 * SECOND, -100_00);
  const { gaps, unexplainedPaise } = explained(wallet);
  expect(unexplainedPaise).toBe(-100_00);
  expect(gaps).toEqual([
    {
      from: { at: 10 * MINUTE + 2 * SECOND, balancePaise: wallet.balanceAt(10 * MINUTE + 2 * SECOND) },
      to: { at: 11 * MINUTE + 2 * SECOND, balancePaise: wallet.balanceAt(11 * MINUTE + 2 * SECOND) },
      paise: -100_00,
    },
  ]);
});

it('knows an open recharge for a range and not for a gap, and says what the told balances lack of it', () => {
  const wallet = modelWallet();
  soldAt(wallet, 1 * MINUTE, 199_00);
  wallet.sale(299_00, [
    [2 * MINUTE, 'sent'],
    [2 * MINUTE + 30 * SECOND, 'unknown'],
  ]);
  soldAt(wallet, 3 * MINUTE, 199_00);
  wallet.move(3 * MINUTE + 30 * SECOND, -299_00);
  soldAt(wallet, 4 * MINUTE, 199_00);
  expect(explained(wallet)).toMatchObject({
    gaps: [],
    unexplainedPaise: 0,
    open: { count: 1, paise: 299_00, takenPaise: 299_00 },
  });
});

it('finds what was taken while a recharge was open, in its own place', () => {
  const wallet = modelWallet();
  soldAt(wallet, 1 * MINUTE, 199_00);
  wallet.sale(299_00, [
    [2 * MINUTE, 'sent'],
    [2 * MINUTE + 30 * SECOND, 'pending'],
  ]);
  soldAt(wallet, 3 * MINUTE, 199_00);
  wallet.move(3 * MINUTE + 30 * SECOND, -50_00);
  soldAt(wallet, 4 * MINUTE, 199_00);
  wallet.move(4 * MINUTE + 30 * SECOND, -299_00);
  soldAt(wallet, 5 * MINUTE, 199_00);
  const { gaps } = explained(wallet);
  expect(gaps).toMatchObject([
    { from: { at: 3 * MINUTE + 2000 }, to: { at: 4 * MINUTE + 2000 }, paise: -50_00 },
  ]);
});

it('takes a failure after an unknown for a debit and a refund, whenever they were', () => {
  const wallet = modelWallet();
  wallet.move(2 * MINUTE + SECOND, -299_00);
  wallet.move(20 * MINUTE, 299_00);
  wallet.sale(299_00, [
    [2 * MINUTE, 'sent'],
    [2 * MINUTE + 30 * SECOND, 'unknown'],
    [30 * MINUTE, 'failed'],
  ]);
  for (const minute of [1, 3, 10, 19, 21, 29, 31]) soldAt(wallet, minute * MINUTE, 10_00);
  expect(explained(wallet)).toMatchObject({ gaps: [], unexplainedPaise: 0 });
});

it('finds a refund of days ago when the gateway says so at last', () => {
  const wallet = modelWallet();
  for (const minute of [1, 3, 10, 19, 21, 29, 31]) soldAt(wallet, minute * MINUTE, 10_00);
  wallet.move(5 * MINUTE, -499_00);
  wallet.sale(499_00, [
    [5 * MINUTE - SECOND, 'sent'],
    [5 * MINUTE + SECOND, 'success'],
    [30 * MINUTE, 'refunded'],
  ]);
  wallet.move(20 * MINUTE, 499_00);
  // In the same minute, and found when the word has come.
  wallet.move(20 * MINUTE + SECOND, -20_00);
  const { gaps, debitsPaise, refundsPaise } = explained(wallet);
  expect(gaps).toMatchObject([
    { from: { at: 19 * MINUTE + 2000 }, to: { at: 21 * MINUTE + 2000 }, paise: -20_00 },
  ]);
  expect([debitsPaise, refundsPaise]).toEqual([60_00 + 499_00, 499_00]);
});

it('does not mind in which order two open questions were answered', () => {
  const wallet = modelWallet();
  soldAt(wallet, 1 * MINUTE, 10_00);
  // The later one overtakes the earlier, and something foreign comes between the two looks.
  wallet.move(2 * MINUTE + 1000, -70_00);
  const slow = wallet.sale(70_00, [
    [2 * MINUTE, 'sent'],
    [2 * MINUTE + 40_000, 'success'],
  ]);
  wallet.tell(2 * MINUTE, 2 * MINUTE + 1000, 2 * MINUTE + 40_000, slow);
  wallet.move(2 * MINUTE + 6000, -5_00);
  wallet.move(2 * MINUTE + 11_000, -30_00);
  const quick = wallet.sale(30_00, [
    [2 * MINUTE + 10_000, 'sent'],
    [2 * MINUTE + 12_000, 'success'],
  ]);
  wallet.tell(2 * MINUTE + 10_000, 2 * MINUTE + 11_000, 2 * MINUTE + 12_000, quick);
  soldAt(wallet, 4 * MINUTE, 10_00);
  const { gaps, unexplainedPaise } = explained(wallet);
  expect(unexplainedPaise).toBe(-5_00);
  expect(gaps).toMatchObject([
    { from: { at: 1 * MINUTE + 2000 }, to: { at: 2 * MINUTE + 12_000 }, paise: -5_00 },
  ]);
});

it('takes a top-up that was noted hours after it came for one, even where something else was taken with it', () => {
  const wallet = modelWallet();
  for (const minute of [1, 100, 200, 300]) soldAt(wallet, minute * MINUTE, 10_00);
  wallet.move(150 * MINUTE, 5_000_00);
  wallet.move(151 * MINUTE, -33_00);
  wallet.topUp(280 * MINUTE, 5_000_00);
  expect(explained(wallet)).toMatchObject({
    topUpsPaise: 5_000_00,
    notSeenPaise: 0,
    gaps: [{ from: { at: 100 * MINUTE + 2000 }, to: { at: 200 * MINUTE + 2000 }, paise: -33_00 }],
  });
});

it('says of a top-up that has not come that it cannot be seen', () => {
  const wallet = modelWallet();
  for (const minute of [1, 100, 200, 300]) soldAt(wallet, minute * MINUTE, 10_00);
  wallet.topUp(280 * MINUTE, 5_000_00);
  expect(explained(wallet)).toMatchObject({
    topUpsPaise: 0,
    notSeenPaise: 5_000_00,
    gaps: [],
    unexplainedPaise: 0,
  });
});
