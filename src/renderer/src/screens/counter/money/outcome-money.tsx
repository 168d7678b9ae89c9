import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { Button } from '../../../components/button';
import { useSay } from '../../../page/use-say';
import { focusField } from '../entry/focus-field';
import { doMoneyStep, noteNotTaken } from './deal';
import { DealtSaid } from './dealt-said';
import { openDealing, useDealt } from './dealt-store';
import { moneyStep } from './money-step';
import './money.css';

/** What one does with the money of an outcome: the usual step by one press, and the way to another one. */
export function OutcomeMoney({ recharge }: { readonly recharge: Recharge }): ReactElement {
  const say = useSay();
  const { refId, money } = recharge;
  const isBusy = useDealt(({ busy }) => busy === refId);
  const dealt = useDealt(({ last }) => (last?.refId === refId ? last : null));
  const step = moneyStep(recharge);
  return (
    <>
      {step !== null && (
        <div className="form-row outcome-money">
          <Button
            kind="primary"
            isPending={isBusy}
            onPress={() => void then(doMoneyStep(say, recharge, step.how))}
          >
            {say(`dealing.${step.how}`, { amount: formatRupees(step.amountPaise), way: step.way })}
            <kbd aria-hidden>{step.how === 'cash_returned' ? 'Alt G' : 'Alt R'}</kbd>
          </Button>
          {money.mayBeNotTaken && (
            <Button isPending={isBusy} onPress={() => void then(noteNotTaken(say, recharge))}>
              {say('dealing.not_taken')}
              <kbd className="outcome-key" aria-hidden>
                Alt N
              </kbd>
            </Button>
          )}
          <Button kind="quiet" onPress={() => openDealing(refId)}>
            {say('dealing.other')}
            <kbd className="outcome-key" aria-hidden>
              Alt M
            </kbd>
          </Button>
        </div>
      )}
      <DealtSaid dealt={dealt} />
    </>
  );
}

/** The button that was pressed may be gone then: typing goes on in Number. */
async function then(done: Promise<void>): Promise<void> {
  await done;
  focusField('number');
}
