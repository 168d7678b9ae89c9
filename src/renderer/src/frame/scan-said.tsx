import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useSay } from '../page/use-say';
import { useScanSaid } from '../store/scan-said';
import './scan-said.css';

/** Says that a scan was not used. Lies above dialogs, and is read out beside them, too. */
export function ScanSaid(): ReactElement {
  const say = useSay();
  const isSaid = useScanSaid((state) => state.isSaid);
  return (
    <>
      {createPortal(
        <output className="scan-said" aria-label={say('frame.scanner.name')} data-react-aria-top-layer="true">
          {isSaid && <p>{say('frame.scanner.not_used')}</p>}
        </output>,
        document.body,
      )}
    </>
  );
}
