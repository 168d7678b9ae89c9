import { useState, type ReactElement } from 'react';
import { isSlipState } from '../../../../../preload/contract/printing/auto-print';
import type { AnswerOf } from '../../../../../preload/contract/bridge/calls';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import { Button } from '../../../components/button';
import { CheckButton } from '../../../components/form/check-button';
import { Note } from '../../../components/said/note';
import { takeChanged } from '../../../store/day-store';
import { failureText } from '../../../text/failures';
import { openSlip } from '../../slip/sharing';
import { focusField } from '../entry/focus-field';
import { moneyStep } from '../money/money-step';
import { OutcomeMoney } from '../money/outcome-money';
import { newRecharge } from '../sale-store';
import { SlipActions } from './slip-actions';
import { SlipSaid } from './slip-said';
import { useAsksForSlip } from './slip-question';
import { startAgain } from './start-again';
import { useSay } from '../../../page/use-say';

/** What one does with an outcome: its slip, its status, another sale. */
export function OutcomeActions({ recharge }: { readonly recharge: Recharge }): ReactElement {
  const say = useSay();
  const { refId, state } = recharge;
  const asks = useAsksForSlip(recharge);
  const [checked, setChecked] = useState<{ readonly refId: string; readonly failure: Failure } | null>(null);

  const take = (answer: AnswerOf<'recharge:check'>): void => {
    setChecked(answer.ok ? null : { refId, failure: answer.failure });
    if (answer.ok) takeChanged(answer.value);
  };

  return (
    <div className="outcome-actions">
      <OutcomeMoney recharge={recharge} />
      <div className="form-row">
        <SlipActions recharge={recharge} asks={asks} />
        <Button isDisabled={!isSlipState(state)} onPress={() => openSlip(refId)}>
          {say('counter.outcome.share_slip')}
          <kbd className="outcome-key" aria-hidden>
            F8
          </kbd>
        </Button>
        <CheckButton
          recharge={recharge}
          isDisabled={!isSlipState(state) || state === 'not_sent'}
          onAnswer={take}
        />
        {state === 'not_sent' && (
          <Button onPress={() => startAgain(recharge)}>
            {say('counter.outcome.start_again')}
            <kbd aria-hidden>F6</kbd>
          </Button>
        )}
        <Button
          kind={asks || moneyStep(recharge) !== null ? 'plain' : 'primary'}
          onPress={() => {
            newRecharge();
            focusField('number');
          }}
        >
          {say('counter.outcome.new_recharge')}
        </Button>
      </div>
      {checked?.refId === refId && <Note tone="bad">{failureText(say, checked.failure)}</Note>}
      <SlipSaid refId={refId} />
    </div>
  );
}
