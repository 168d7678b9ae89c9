import type { ReactElement } from 'react';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { hintSentence } from './hint-sentence';
import { useSale } from '../sale-store';

/** What is known of the number and from where; before that, what the chosen operator's number looks like. */
export function HintLine(): ReactElement {
  const say = useSay();
  const number = useSale(({ form }) => form.number);
  const operator = useSale(({ form }) => form.operator);
  const found = useSale(({ hint }) => hint);
  const now = useNow();
  const lookingUp = useSale((state) => state.lookingUp);
  const hint = found?.number === number ? found.hint : null;
  if (lookingUp) return <>Looking up this number …</>;
  if (hint !== null) {
    return (
      <>
        {hintSentence(say, hint, now)}
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
