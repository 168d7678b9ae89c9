import type { ReactElement } from 'react';
import { useSay } from '../../page/use-say';
import { DrawnSign } from '../said/drawn-sign';

const rows = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface DigitPadProps {
  readonly onDigit: (digit: string) => void;
  readonly onBack: () => void;
}

/** Digits to touch. Not a stop of Tab: whoever has keys types them. */
export function DigitPad({ onDigit, onBack }: DigitPadProps): ReactElement {
  const say = useSay();
  const key = (digit: string): ReactElement => (
    <button key={digit} type="button" tabIndex={-1} className="pad-key digits" onClick={() => onDigit(digit)}>
      {digit}
    </button>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset has no place for a grid
    <div className="pad" role="group" aria-label={say('people.pad.name')}>
      {rows.map(key)}
      <span aria-hidden />
      {key('0')}
      <button
        type="button"
        tabIndex={-1}
        className="pad-key"
        aria-label={say('people.pad.back')}
        onClick={onBack}
      >
        <DrawnSign sign="erase" />
      </button>
    </div>
  );
}
