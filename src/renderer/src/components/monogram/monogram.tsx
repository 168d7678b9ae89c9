import type { ReactElement } from 'react';
import type { Operator } from '../../../../preload/contract/operators/operator';
import { inkOn, lettersOf } from './monogram-letters';
import './monogram.css';

/** An operator at a glance: its first letters on its colour. Never alone: the name stands beside it. */
export function Monogram({
  operator,
}: {
  readonly operator: Pick<Operator, 'shortName' | 'colour'>;
}): ReactElement {
  const { shortName, colour } = operator;
  return (
    <span
      className="monogram"
      style={{ background: colour, color: inkOn(colour) }}
      // Drawn, not text: it is no part of the name of what it stands in.
      data-letters={lettersOf(shortName)}
      aria-hidden
    />
  );
}
