import type { ReactElement } from 'react';
import type { Stamp } from '../../../../preload/contract/sale/stamp';
import './money-stamp.css';

const words = {
  none: { name: 'Real money', says: null },
  practice: { name: 'Practice', says: 'no money moves' },
  test_gateway: { name: 'TEST GATEWAY', says: 'not a real sale' },
} as const satisfies Readonly<Record<Stamp, { readonly name: string; readonly says: string | null }>>;

/** Where the money of one sale moves, in words and colour: on the read-back and on the outcome. */
export function MoneyStamp({ stamp, id }: { readonly stamp: Stamp; readonly id?: string }): ReactElement {
  const { name, says } = words[stamp];
  return (
    <p className="money-stamp" data-stamp={stamp} id={id}>
      <strong>{name}</strong>
      {says !== null && <span>{says}</span>}
    </p>
  );
}
