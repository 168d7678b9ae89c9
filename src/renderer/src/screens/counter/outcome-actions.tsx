import { useState, type ReactElement } from 'react';
import { isSlipState } from '../../../../preload/contract/auto-print';
import type { Recharge } from '../../../../preload/contract/recharge';
import { galla } from '../../bridge';
import { Button } from '../../components/button';
import { Note } from '../../components/note';
import { takeChanged } from '../../store/day-store';
import { failureText } from '../../text/failures';
import { openSlip } from '../slip/sharing';
import { focusField } from './focus-field';
import { newRecharge } from './sale-store';
import { SlipActions } from './slip-actions';
import { SlipSaid } from './slip-said';
import { useAsksForSlip } from './slip-question';
import { startAgain } from './start-again';

/** What one does with an outcome: its slip, its status, another sale. */
export function OutcomeActions({ recharge }: { readonly recharge: Recharge }): ReactElement {
  const { refId, state } = recharge;
  const asks = useAsksForSlip(recharge);
  const [checking, setChecking] = useState(false);
  const [checked, setChecked] = useState<{ readonly refId: string; readonly problem: string } | null>(null);

  const check = async (): Promise<void> => {
    setChecking(true);
    setChecked(null);
    const answer = await galla['recharge:check']({ refId });
    setChecking(false);
    if (answer.ok) takeChanged(answer.value);
    else setChecked({ refId, problem: failureText(answer.failure) });
  };

  return (
    <div className="outcome-actions">
      <div className="form-row">
        <SlipActions recharge={recharge} asks={asks} />
        <Button isDisabled={!isSlipState(state)} onPress={() => openSlip(refId)}>
          Share slip
          <kbd className="outcome-key" aria-hidden>
            F8
          </kbd>
        </Button>
        <Button
          isDisabled={!isSlipState(state) || state === 'not_sent'}
          isPending={checking}
          onPress={() => void check()}
        >
          Check status
        </Button>
        {state === 'not_sent' && (
          <Button onPress={() => startAgain(recharge)}>
            Start again
            <kbd aria-hidden>F6</kbd>
          </Button>
        )}
        <Button
          kind={asks ? 'plain' : 'primary'}
          onPress={() => {
            newRecharge();
            focusField('number');
          }}
        >
          New recharge
        </Button>
      </div>
      {checked?.refId === refId && <Note tone="bad">{checked.problem}</Note>}
      <SlipSaid refId={refId} />
    </div>
  );
}
