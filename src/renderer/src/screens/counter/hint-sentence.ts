import { formatRupees } from '../../../../preload/contract/money';
import type { NumberHint } from '../../../../preload/contract/sale';
import { dateTime } from '../../text/time';

/** The suggestion in words, always with its source: a prefix is never spoken of as knowledge. */
export function hintSentence(hint: NumberHint): string {
  switch (hint.source) {
    case 'journal': {
      const times = hint.times === 1 ? 'once' : `${hint.times} times`;
      const amount = hint.lastAmountsPaise[0];
      const last = [
        amount === undefined ? '' : `₹\u00a0${formatRupees(amount)}`,
        hint.lastAt === null ? '' : `on ${dateTime(hint.lastAt, 'minutes').split(',')[0] ?? ''}`,
      ].filter((part) => part !== '');
      return `${hint.operatorName} · this number ${times}${last.length === 0 ? '' : `, last ${last.join(' ')}`}`;
    }
    case 'rule':
      return `Only ${hint.operatorName} has numbers like this`;
    case 'prefix':
      return `Numbers like this began as ${hint.operatorName}: ask the customer`;
  }
}
