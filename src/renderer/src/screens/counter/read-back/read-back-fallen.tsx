import type { ReactElement } from 'react';
import { useSay } from '../../../page/use-say';
import { useSale } from '../sale-store';

/**
 * What is said where a read-back cannot be shown. It is not known by the fall alone whether anything was sent: what was
 * sent is out, its outcome comes from main, and the place is free again then.
 */
export function ReadBackFallen(): ReactElement {
  const say = useSay();
  const isSending = useSale(({ readBack }) => readBack?.sending !== false);
  return <>{say(isSending ? 'counter.read_back.fallen_sending' : 'counter.read_back.fallen')}</>;
}

/** Whoever turns away from a read-back that cannot be shown reviews the sale anew. What is on its way stays. */
export function leaveReadBack(): void {
  useSale.setState(({ readBack }) => ({ readBack: readBack?.sending === true ? readBack : null }));
}
