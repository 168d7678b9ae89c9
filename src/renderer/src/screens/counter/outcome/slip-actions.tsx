import type { ReactElement } from 'react';
import { isSlipState } from '../../../../../preload/contract/printing/auto-print';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { Button } from '../../../components/button';
import { focusField } from '../entry/focus-field';
import { printSlip, usePrinting } from './print-slip';
import { declineSlip } from './slip-question';
import { useSay } from '../../../page/use-say';

interface SlipActionsProps {
  readonly recharge: Recharge;
  /** The shop wants to be asked: the print key is offered loudly, and another one says no. */
  readonly asks: boolean;
}

/** Prints the slip of an outcome. Whoever types on instead has answered the question, too. */
export function SlipActions({ recharge: { refId, state }, asks }: SlipActionsProps): ReactElement {
  const say = useSay();
  const busy = usePrinting((printing) => printing.busy);
  return (
    <div className="slip-actions" data-asks={asks || undefined}>
      {asks && <p className="slip-question">{say('counter.slip.question')}</p>}
      <Button
        kind={asks ? 'primary' : 'plain'}
        isDisabled={!isSlipState(state)}
        isPending={busy === refId}
        onPress={() => void printSlip(refId)}
      >
        {say('counter.slip.print')}
        {asks && <kbd aria-hidden>F9</kbd>}
      </Button>
      {asks && (
        <Button
          onPress={() => {
            declineSlip();
            focusField('number');
          }}
        >
          {say('counter.slip.no')}
          <kbd aria-hidden>Esc</kbd>
        </Button>
      )}
    </div>
  );
}
