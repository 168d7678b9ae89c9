import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useScanSaid } from '../store/scan-said';
import './scan-said.css';

/** Says that a scan was not used. Lies above dialogs, and is read out beside them, too. */
export function ScanSaid(): ReactElement {
  const isSaid = useScanSaid((state) => state.isSaid);
  return (
    <>
      {createPortal(
        <output className="scan-said" aria-label="Scanner" data-react-aria-top-layer="true">
          {isSaid && <p>The scan was not used. Scan into Number.</p>}
        </output>,
        document.body,
      )}
    </>
  );
}
