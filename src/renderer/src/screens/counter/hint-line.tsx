import type { ReactElement } from 'react';
import type { NumberHint } from '../../../../preload/contract/sale';
import { formatRupees } from '../../../../preload/contract/money';
import { dateTime } from '../../text/time';
import { useSale } from './sale-store';

/** What is known of the number and from where; before that, what the chosen operator's number looks like. */
export function HintLine(): ReactElement {
  const number = useSale(({ form }) => form.number);
  const operator = useSale(({ form }) => form.operator);
  const found = useSale(({ hint }) => hint);
  const hint = found?.number === number ? found.hint : null;
  if (hint !== null) {
    return (
      <>
        {hintSentence(hint)}
        {operator === null && hint.source !== 'prefix' && (
          <>
            {' · '}
            <kbd>Enter</kbd> takes it
          </>
        )}
        {operator !== null && operator.code !== hint.operatorCode && hint.source !== 'prefix' && (
          <strong> · you chose {operator.shortName}</strong>
        )}
      </>
    );
  }
  if (operator === null) return <>Mobile, customer or account number</>;
  const { label, help, example } = operator.number;
  return (
    <>
      {label}: {help ?? `such as ${example}`}
    </>
  );
}

/** The suggestion in words, always with its source: a prefix is never spoken of as knowledge. */
export function hintSentence(hint: NumberHint): string {
  switch (hint.source) {
    case 'journal': {
      const times = hint.times === 1 ? 'once' : `${hint.times} times`;
      const amount = hint.lastAmountsPaise[0];
      const last = [
        amount === undefined ? '' : `₹ ${formatRupees(amount)}`,
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
