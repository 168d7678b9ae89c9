import { expect, test } from 'vitest';
import {
  ledgerLines,
  movementsOf,
  practiceRules,
  type LedgerRules,
} from '../../src/main/practice/ledger-lines';
import type { PracticeEntry, PracticeSale } from '../../src/main/practice/practice-ledger';
import { NOON } from './practice-client';

const SECOND = 1000;

function aSale(lastTwo: string, changes: Partial<PracticeSale> = {}): PracticeSale {
  const refId = `R${lastTwo}`;
  return {
    kind: 'sale',
    refId,
    number: `98765432${lastTwo}`,
    amount: '199',
    operator: 'AT',
    paidFrom: 'recharge',
    txnId: `0${lastTwo}`,
    optId: 'PR1',
    at: NOON,
    ...changes,
  };
}

/** What the entries came to a day later, in short: kind, paise, and the balance after it. */
function booked(entries: readonly PracticeEntry[], rules: LedgerRules = practiceRules) {
  const movements = movementsOf(entries, rules, NOON + 24 * 3600 * SECOND);
  return ledgerLines(movements, rules).map(({ kind, paise, closingPaise, at }) => [
    kind,
    paise,
    closingPaise,
    (at - NOON) / SECOND,
  ]);
}

test('a success is debited; a failure told at once is a debit and its reversal in one moment', () => {
  expect(booked([aSale('00')])).toEqual([['debit', -199_00, 49_801_00, 0]]);
  expect(booked([aSale('10')])).toEqual([
    ['debit', -199_00, 49_801_00, 0],
    ['reversal', 199_00, 50_000_00, 0],
  ]);
});

test('what is accepted and then fails or is refunded comes back when the word is said', () => {
  expect(booked([aSale('02')]).map(([kind, , , at]) => [kind, at])).toEqual([
    ['debit', 0],
    ['reversal', 8],
  ]);
  expect(booked([aSale('46')]).map(([kind, , , at]) => [kind, at])).toEqual([
    ['debit', 0],
    ['refund', 20],
  ]);
  // A failure that becomes a success costs what it cost.
  expect(booked([aSale('17')]).at(-1)).toEqual(['debit', -199_00, 49_801_00, 30]);
});

test('a refusal and what the gateway never heard of are not in the book', () => {
  expect(booked([aSale('11'), aSale('12'), aSale('21')])).toEqual([]);
});

test('another terminal, a top-up and a bill each move their balance, whatever the number says', () => {
  const entries: readonly PracticeEntry[] = [
    aSale('10', { kind: 'other_terminal', at: NOON + 1 * SECOND, amount: '49' }),
    aSale('51', { paidFrom: 'utility', at: NOON + 2 * SECOND, amount: '777.50' }),
    {
      kind: 'top_up',
      refId: 'UTR1',
      paidFrom: 'utility',
      amount: '1000',
      txnId: '01',
      at: NOON + 3 * SECOND,
    },
    aSale('52', { at: NOON + 4 * SECOND, amount: '100', debited: '97.50' }),
  ];
  expect(booked(entries)).toEqual([
    ['debit', -49_00, 49_951_00, 1],
    ['debit', -777_50, 19_222_50, 2],
    ['top_up', 1000_00, 20_222_50, 3],
    ['debit', -97_50, 49_853_50, 4],
  ]);
});

test('every morning a balance is what it was, and it is filled once more when it does not suffice', () => {
  const lines = booked([
    aSale('53', { amount: '30000' }),
    aSale('54', { amount: '30000', at: NOON + 60 * SECOND }),
    aSale('55', { amount: '10', at: NOON + 20 * 3600 * SECOND }),
  ]);
  expect(lines).toEqual([
    ['debit', -30_000_00, 20_000_00, 0],
    ['renewed', 50_000_00, 70_000_00, 60],
    ['debit', -30_000_00, 40_000_00, 60],
    ['renewed', 10_000_00, 50_000_00, 12 * 3600],
    ['debit', -10_00, 49_990_00, 20 * 3600],
  ]);
});
