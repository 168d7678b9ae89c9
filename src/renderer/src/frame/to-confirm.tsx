import type { ReactElement } from 'react';
import { useAppStatus } from '../page/app-status';
import { countToConfirm, useOperatorStore } from '../store/operator-store';

/** How many codes nobody compared with the panel yet, where real money depends on them; nothing at none. */
export function ToConfirm(): ReactElement | null {
  const { mode } = useAppStatus();
  const count = useOperatorStore(({ catalogue }) => countToConfirm(catalogue));
  if (mode !== 'real' || count === 0) return null;
  return (
    <a className="frame-to-confirm" href="#settings/operators">
      {count.toLocaleString('en-IN')} <span className="frame-roomy">{count === 1 ? 'code' : 'codes'}</span> to
      confirm
    </a>
  );
}
