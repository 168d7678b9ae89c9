import { formatRupees } from '../../../../../preload/contract/money';
import type { NumberHint } from '../../../../../preload/contract/sale/sale';
import type { Say } from '../../../../../preload/contract/words/say';
import { dayOf } from '../../../text/time';

/** The suggestion in words, always with its source: a prefix is never spoken of as knowledge. `now` in UTC milliseconds. */
export function hintSentence(say: Say, hint: NumberHint, now: number): string {
  const { source, operatorName: operator, times, lastAt, lastAmountsPaise } = hint;
  if (source !== 'journal') return say(`counter.hint.${source}`, { operator });
  const [last] = lastAmountsPaise;
  const amount = last === undefined ? null : `₹\u00a0${formatRupees(last)}`;
  const day = lastAt === null ? null : dayOf(say, lastAt, now);
  if (amount !== null && day !== null)
    return say('counter.hint.journal_last', { operator, times, amount, day });
  if (amount !== null) return say('counter.hint.journal_amount', { operator, times, amount });
  if (day !== null) return say('counter.hint.journal_day', { operator, times, day });
  return say('counter.hint.journal', { operator, times });
}
