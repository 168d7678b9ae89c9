import {
  parseRupees,
  toAsciiDigits,
  type MoneyProblem,
  type Paise,
} from '../../../../../preload/contract/money';
import { fail, ok, type Result } from '../../../../../preload/contract/result';

/** The numbers and amounts of the counter in their order: how each is asked for and read. Amounts are in rupees. */
export const counterFields = {
  shieldMinutes: {
    label: 'Duplicate shield, minutes',
    help: 'After a success, the same number and amount ask for a reason for this long.',
    inputMode: 'numeric',
    read: wholeNumber(1, 1440),
  },
  dailyChecks: {
    label: 'Status checks a day',
    help: 'Your panel may limit them, often to 100. With 0, Galla never asks by itself. Your own 30 checks a day are not counted here.',
    inputMode: 'numeric',
    read: wholeNumber(0, 10_000),
  },
  retypeAbove: {
    label: 'Last four digits above, ₹',
    help: 'Above this amount they are typed again before sending. Empty: never.',
    inputMode: 'decimal',
    read: rupeesOrNever,
  },
  salesAMinute: {
    label: 'Sales a minute',
    help: 'More than this needs the owner. Practice is not counted.',
    inputMode: 'numeric',
    read: wholeNumber(1, 1000),
  },
  spendAnHour: {
    label: 'Spending an hour, ₹',
    help: 'More than this needs the owner. Practice is not counted.',
    inputMode: 'decimal',
    read: rupees,
  },
  lowBalance: {
    label: 'Low balance below, ₹',
    help: 'The counter warns before the customer pays.',
    inputMode: 'decimal',
    read: rupees,
  },
  lowUtility: {
    label: 'Low utility balance below, ₹',
    help: 'For bills, if your panel has a separate balance. Deeperweb has not confirmed which sale uses which.',
    inputMode: 'decimal',
    read: rupees,
  },
} as const;

function wholeNumber(least: number, most: number): (typed: string) => Result<number, string> {
  return (typed) => {
    const digits = toAsciiDigits(typed).trim();
    const value = Number(digits);
    return /^\d{1,6}$/.test(digits) && value >= least && value <= most
      ? ok(value)
      : fail(`A whole number from ${least} to ${most}.`);
  };
}

function rupeesOrNever(typed: string): Result<Paise | null, string> {
  return typed.trim() === '' ? ok(null) : rupees(typed);
}

function rupees(typed: string): Result<Paise, string> {
  const read = parseRupees(typed);
  return read.ok ? read : fail(amountSentences[read.failure]);
}

const amountSentences = {
  empty: 'Type an amount in rupees.',
  not_a_number: 'That is not an amount. Type it like 500 or 1,234.50.',
  too_many_decimals: 'Write at most two digits after the point.',
  negative: 'An amount cannot be below zero.',
  too_large: 'That is more than Galla can count.',
  bad_grouping: 'The commas are in the wrong place. Type it like 1,234.50.',
} as const satisfies Readonly<Record<MoneyProblem, string>>;
