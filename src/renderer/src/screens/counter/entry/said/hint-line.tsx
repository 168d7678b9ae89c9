import type { ReactElement } from 'react';
import type { NumberHint } from '../../../../../../preload/contract/sale/sale';
import { useNow } from '../../../../page/use-now';
import { useSay, useSayRich } from '../../../../page/use-say';
import { hintSentence } from '../hint-sentence';
import { numberHelp } from '../number-help';
import { useSale, type SaleState } from '../../sale-store';
import { keyCap } from '../../../../components/said/text-looks';

/** So many digits in front are the same while one number is typed or mended. */
const FRONT = 4;

/** What is known of the number and from where, read out when it becomes known; `null`: nothing, or it is being looked up for long. */
export function HintLine(): ReactElement | null {
  const sayRich = useSayRich();
  const say = useSay();
  const operator = useSale(({ form }) => form.operator);
  const hint = useSale(hintOfNumber);
  const now = useNow();
  const lookingUp = useSale((state) => state.lookingUp);
  if (lookingUp) return <>{say('counter.hint.looking_up')}</>;
  if (hint === null) return null;
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

/** Before anything is known of the number: what it looks like. */
export function NumberHelp(): ReactElement | null {
  const say = useSay();
  const operator = useSale(({ form }) => form.operator);
  const isKnown = useSale((state) => state.lookingUp || hintOfNumber(state) !== null);
  if (isKnown) return null;
  return <>{operator === null ? say('counter.hint.any_number') : numberHelp(say, operator.number)}</>;
}

/**
 * The last hint for the number that is being typed: the next digit asks for another, which is mostly the same one. It stays
 * until that is there, and so is neither drawn nor read out anew at each digit.
 */
function hintOfNumber({ form: { number, numberDone }, hint: found }: SaleState): NumberHint | null {
  if (found === null || number === '') return null;
  const isSame = numberDone
    ? found.number === number
    : found.number.slice(0, FRONT) === number.slice(0, FRONT);
  return isSame ? found.hint : null;
}
