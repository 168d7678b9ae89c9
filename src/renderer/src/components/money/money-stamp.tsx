import type { ReactElement } from 'react';
import type { Stamp } from '../../../../preload/contract/sale/stamp';
import { useSay } from '../../page/use-say';
import './money-stamp.css';

/** Where the money of one sale moves, in words and colour: on the read-back and on the outcome. */
export function MoneyStamp({ stamp, id }: { readonly stamp: Stamp; readonly id?: string }): ReactElement {
  const say = useSay();
  return (
    <p className="money-stamp" data-stamp={stamp} id={id}>
      <strong>{say(`components.stamp.${stamp}`)}</strong>
      {stamp !== 'none' && <span>{say(`components.stamp.${stamp}_says`)}</span>}
    </p>
  );
}
