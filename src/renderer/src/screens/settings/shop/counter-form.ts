import {
  formatRupees,
  parseRupees,
  toAsciiDigits,
  type MoneyProblem,
  type Paise,
} from '../../../../../preload/contract/money';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { CounterSettings } from '../../../../../preload/contract/settings/settings';
import type { Problems } from '../../../components/form/submit/problems';

/** The counter's behaviour, numbers and amounts as typed. */
export type CounterForm = Omit<
  CounterSettings,
  | 'shieldMinutes'
  | 'dailyChecks'
  | 'retypeAbovePaise'
  | 'salesAMinute'
  | 'spendAnHourPaise'
  | 'lowBalancePaise'
  | 'lowUtilityPaise'
> & {
  readonly shieldMinutes: string;
  readonly dailyChecks: string;
  /** In rupees; empty: never asked to type again. */
  readonly retypeAbove: string;
  readonly salesAMinute: string;
  /** In rupees. */
  readonly spendAnHour: string;
  /** In rupees. */
  readonly lowBalance: string;
  /** In rupees. */
  readonly lowUtility: string;
};

/** The counter's settings as the form shows them. */
export function counterForm(counter: CounterSettings): CounterForm {
  const {
    shieldMinutes,
    dailyChecks,
    retypeAbovePaise,
    salesAMinute,
    spendAnHourPaise,
    lowBalancePaise,
    lowUtilityPaise,
    ...kept
  } = counter;
  return {
    ...kept,
    shieldMinutes: String(shieldMinutes),
    dailyChecks: String(dailyChecks),
    retypeAbove: retypeAbovePaise === null ? '' : formatRupees(retypeAbovePaise),
    salesAMinute: String(salesAMinute),
    spendAnHour: formatRupees(spendAnHourPaise),
    lowBalance: formatRupees(lowBalancePaise),
    lowUtility: formatRupees(lowUtilityPaise),
  };
}

/** Reads the form: what to save, or the sentences. */
export function readCounter(form: CounterForm): Result<CounterSettings, Problems<keyof CounterForm>> {
  const {
    shieldMinutes,
    dailyChecks,
    retypeAbove,
    salesAMinute,
    spendAnHour,
    lowBalance,
    lowUtility,
    ...kept
  } = form;
  const minutes = wholeNumber(shieldMinutes, 1, 1440);
  const checks = wholeNumber(dailyChecks, 0, 10_000);
  const above = retypeAbove.trim() === '' ? ok(null) : rupees(retypeAbove);
  const sales = wholeNumber(salesAMinute, 1, 1000);
  const spend = rupees(spendAnHour);
  const low = rupees(lowBalance);
  const utility = rupees(lowUtility);
  if (minutes.ok && checks.ok && above.ok && sales.ok && spend.ok && low.ok && utility.ok) {
    return ok({
      ...kept,
      shieldMinutes: minutes.value,
      dailyChecks: checks.value,
      retypeAbovePaise: above.value,
      salesAMinute: sales.value,
      spendAnHourPaise: spend.value,
      lowBalancePaise: low.value,
      lowUtilityPaise: utility.value,
    });
  }
  return fail({
    ...(minutes.ok ? {} : { shieldMinutes: minutes.failure }),
    ...(checks.ok ? {} : { dailyChecks: checks.failure }),
    ...(above.ok ? {} : { retypeAbove: above.failure }),
    ...(sales.ok ? {} : { salesAMinute: sales.failure }),
    ...(spend.ok ? {} : { spendAnHour: spend.failure }),
    ...(low.ok ? {} : { lowBalance: low.failure }),
    ...(utility.ok ? {} : { lowUtility: utility.failure }),
  });
}

function wholeNumber(text: string, least: number, most: number): Result<number, string> {
  const typed = toAsciiDigits(text).trim();
  const value = Number(typed);
  return /^\d{1,6}$/.test(typed) && value >= least && value <= most
    ? ok(value)
    : fail(`A whole number from ${least} to ${most}.`);
}

const amountSentences = {
  empty: 'Type an amount in rupees.',
  not_a_number: 'That is not an amount. Type it like 500 or 1,234.50.',
  too_many_decimals: 'Write at most two digits after the point.',
  negative: 'An amount cannot be below zero.',
  too_large: 'That is more than Galla can count.',
  bad_grouping: 'The commas are in the wrong place. Type it like 1,234.50.',
} as const satisfies Readonly<Record<MoneyProblem, string>>;

function rupees(text: string): Result<Paise, string> {
  const read = parseRupees(text);
  return read.ok ? read : fail(amountSentences[read.failure]);
}
