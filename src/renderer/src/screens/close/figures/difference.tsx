import type { ReactElement } from 'react';
import type { SignedPaise } from '../../../../../preload/contract/money-moves/move';
import { DrawnSign } from '../../../components/said/drawn-sign';
import { useSay } from '../../../page/use-say';
import { differenceWords, howOff } from './difference-words';

const signs = { exact: <DrawnSign sign="tick" />, short: '−', over: '+', unknown: '?' } as const;

interface DifferenceProps {
  /** What is there less what should be. `null`: one of the two is not known. */
  readonly paise: SignedPaise | null;
  readonly size?: 'normal' | 'large';
}

/** By how much something is off: word, sign and colour together. */
export function Difference({ paise, size = 'normal' }: DifferenceProps): ReactElement {
  const say = useSay();
  const off = howOff(paise);
  return (
    <span className={`difference difference-${size}`} data-off={off}>
      <span className="difference-sign" aria-hidden>
        {signs[off]}
      </span>
      <span className="digits">{differenceWords(say, paise)}</span>
    </span>
  );
}
