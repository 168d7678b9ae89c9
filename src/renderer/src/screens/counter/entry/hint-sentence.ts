import { formatRupees } from '../../../../../preload/contract/money';
import type { NumberHint } from '../../../../../preload/contract/sale/sale';
import type { Say } from '../../../../../preload/contract/words/say';
import { dayOf } from '../../../text/time';

/** The suggestion in words, always with its source: a prefix is never spoken of as knowledge. `now` in UTC milliseconds. */
export function hintSentence(say: Say, hint: NumberHint, now: number): string {
  switch (hint.source) {
    case 'journal': {
      const times = hint.times === 1 ? 'once' : `${hint.times} times`;
      const amount = hint.lastAmountsPaise[0];
      const last = [
        amount === undefined ? '' : `₹\u00a0${formatRupees(amount)}`,
        hint.lastAt === null ? '' : `on ${dayOf(say, hint.lastAt, now)}`,
      ].filter((part) => part !== '');
      return `${hint.operatorName} · this number ${times}${last.length === 0 ? '' : `, last ${last.join(' ')}`}`;
    }
    case 'rule':
      return `Only ${hint.operatorName} has numbers like this`;
    case 'prefix':
      return `Maybe ${hint.operatorName}. Ask the customer.`;
  }
}
