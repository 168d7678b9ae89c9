import type { ReactElement } from 'react';
import type { RechargeState } from '../../../../preload/contract/sale/recharge';

/** Strokes on a 24 × 24 grid. Drawn, not typed, so that a sign looks the same on every computer. */
const strokes = {
  created: 'M5 12h13M12 6l6 6-6 6',
  sent: 'M5 12h13M12 6l6 6-6 6',
  success: 'M4 13l5 5L20 6',
  pending: 'M5 12h.01M12 12h.01M19 12h.01',
  unknown: 'M8 8.5a4 4 0 1 1 6 3.5c-1.4.8-2 1.600-2 3M12 19.500h.01',
  failed: 'M6 6l12 12M18 6L6 18',
  refunded: 'M9 5L4 10l5 5M4 10h10a5.500 5.500 0 0 1 0 11h-3',
  not_sent: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M5 19L19 5',
} as const satisfies Readonly<Record<RechargeState, string>>;

/** The sign of a state; never without its word. */
export function StateSign({ state }: { readonly state: RechargeState }): ReactElement {
  return (
    <svg className="state-sign" viewBox="0 0 24 24" aria-hidden>
      <path d={strokes[state]} />
    </svg>
  );
}
