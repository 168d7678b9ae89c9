import type { ReactElement } from 'react';
import { useAppStatus } from '../page/app-status';
import { useSayRich } from '../page/use-say';
import { countToConfirm, useOperatorStore } from '../store/operator-store';
import { roomy } from './roomy';

/** How many codes nobody compared with the panel yet, where real money depends on them; nothing at none. */
export function ToConfirm(): ReactElement | null {
  const sayRich = useSayRich();
  const { mode } = useAppStatus();
  const count = useOperatorStore(({ catalogue }) => countToConfirm(catalogue));
  if (mode !== 'real' || count === 0) return null;
  return (
    <a className="frame-to-confirm" href="#settings/operators">
      <span>{sayRich('frame.codes_to_confirm', { count, roomy })}</span>
    </a>
  );
}
