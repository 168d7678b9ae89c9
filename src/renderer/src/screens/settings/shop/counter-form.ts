import { formatRupees } from '../../../../../preload/contract/money';
import { ok, type Result } from '../../../../../preload/contract/result';
import type { CounterSettings } from '../../../../../preload/contract/settings/settings';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Problems } from '../../../components/form/submit/problems';
import { readEach } from '../../../components/form/submit/read-each';
import { counterFields } from './counter-fields';

/** The counter's behaviour: numbers and amounts as typed, what is chosen as it is. */
export type CounterForm = { readonly [F in keyof typeof counterFields]: string } & Pick<
  CounterSettings,
  'spokenReadBack' | 'theme' | 'numberPad' | 'slipWidth'
>;

/** The counter's settings as the form shows them. */
export function counterForm(counter: CounterSettings): CounterForm {
  const { retypeAbovePaise, spokenReadBack, theme, numberPad, slipWidth } = counter;
  return {
    spokenReadBack,
    theme,
    numberPad,
    slipWidth,
    shieldMinutes: String(counter.shieldMinutes),
    dailyChecks: String(counter.dailyChecks),
    retypeAbove: retypeAbovePaise === null ? '' : formatRupees(retypeAbovePaise),
    salesAMinute: String(counter.salesAMinute),
    spendAnHour: formatRupees(counter.spendAnHourPaise),
    lowBalance: formatRupees(counter.lowBalancePaise),
    lowUtility: formatRupees(counter.lowUtilityPaise),
  };
}

/** Reads the form: what to save, or the sentences. */
export function readCounter(
  say: Say,
  form: CounterForm,
): Result<CounterSettings, Problems<keyof CounterForm>> {
  const read = readEach(say, counterFields, form);
  if (!read.ok) return read;
  const { retypeAbove, spendAnHour, lowBalance, lowUtility, ...numbers } = read.value;
  const { spokenReadBack, theme, numberPad, slipWidth } = form;
  return ok({
    ...numbers,
    retypeAbovePaise: retypeAbove,
    spendAnHourPaise: spendAnHour,
    lowBalancePaise: lowBalance,
    lowUtilityPaise: lowUtility,
    spokenReadBack,
    theme,
    numberPad,
    slipWidth,
  });
}
