import type { ReactElement } from 'react';
import { useNow } from '../../../page/use-now';
import { useSay, useSayRich } from '../../../page/use-say';
import { hintSentence } from './hint-sentence';
import { numberHelp } from './number-help';
import { useSale } from '../sale-store';
import { keyCap } from '../../../components/said/text-looks';

/** What is known of the number and from where; before that, what the chosen operator's number looks like. */
export function HintLine(): ReactElement {
  const sayRich = useSayRich();
  const say = useSay();
  const number = useSale(({ form }) => form.number);
  const operator = useSale(({ form }) => form.operator);
  const found = useSale(({ hint }) => hint);
  const now = useNow();
  const lookingUp = useSale((state) => state.lookingUp);
  const hint = found?.number === number ? found.hint : null;
  if (lookingUp) return <>{say('counter.hint.looking_up')}</>;
  if (hint !== null) {
    return (
      <>
        {hintSentence(say, hint, now)}
        {operator === null && hint.source !== 'prefix' && (
          <>
            {' · '}
            {sayRich('counter.hint.takes_it', { key: 'Enter', keyCap })}
          </>
        )}
        {operator !== null && operator.code !== hint.operatorCode && hint.source !== 'prefix' && (
          <strong> · {say('counter.hint.you_chose', { operator: operator.shortName })}</strong>
        )}
      </>
    );
  }
  if (operator === null) return <>{say('counter.hint.any_number')}</>;
  return <>{numberHelp(say, operator.number)}</>;
}
