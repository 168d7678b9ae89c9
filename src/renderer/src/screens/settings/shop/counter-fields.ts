import { parseRupees, toAsciiDigits, type Paise } from '../../../../../preload/contract/money';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';

/** The numbers and amounts of the counter in their order: how each is asked for and read. Amounts are in rupees. */
export const counterFields = {
  shieldMinutes: {
    label: 'settings.counter.shield.label',
    help: 'settings.counter.shield.help',
    inputMode: 'numeric',
    read: wholeNumber(1, 1440),
  },
  dailyChecks: {
    label: 'settings.counter.checks.label',
    help: 'settings.counter.checks.help',
    inputMode: 'numeric',
    read: wholeNumber(0, 10_000),
  },
  retypeAbove: {
    label: 'settings.counter.retype.label',
    help: 'settings.counter.retype.help',
    inputMode: 'decimal',
    read: rupeesOrNever,
  },
  salesAMinute: {
    label: 'settings.counter.sales.label',
    help: 'settings.counter.sales.help',
    inputMode: 'numeric',
    read: wholeNumber(1, 1000),
  },
  spendAnHour: {
    label: 'settings.counter.spending.label',
    help: 'settings.counter.spending.help',
    inputMode: 'decimal',
    read: rupees,
  },
  lowBalance: {
    label: 'settings.counter.low_balance.label',
    help: 'settings.counter.low_balance.help',
    inputMode: 'decimal',
    read: rupees,
  },
  lowUtility: {
    label: 'settings.counter.low_utility.label',
    help: 'settings.counter.low_utility.help',
    inputMode: 'decimal',
    read: rupees,
  },
} as const;

function wholeNumber(least: number, most: number): (say: Say, typed: string) => Result<number, string> {
  return (say, typed) => {
    const digits = toAsciiDigits(typed).trim();
    const value = Number(digits);
    return /^\d{1,6}$/.test(digits) && value >= least && value <= most
      ? ok(value)
      : fail(say('settings.counter.no_whole', { least: String(least), most: String(most) }));
  };
}

function rupeesOrNever(say: Say, typed: string): Result<Paise | null, string> {
  return typed.trim() === '' ? ok(null) : rupees(say, typed);
}

function rupees(say: Say, typed: string): Result<Paise, string> {
  const read = parseRupees(typed);
  return read.ok ? read : fail(say(`settings.amount.${read.failure}`));
}
