import type { ReactElement } from 'react';
import type { AnswerOf } from '../../../../../preload/contract/bridge/calls';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import { Button } from '../../../components/button';
import { CheckButton } from '../../../components/form/check-button';
import { Said, type Remark } from '../../../components/said/said';
import { SlipWays } from '../../slip/slip-ways';
import { SettleForm } from '../dealing/settle-form';
import { useSay } from '../../../page/use-say';

interface DetailsActionsProps {
  readonly details: RechargeDetails;
  readonly locked: boolean;
  /** Whether the form for settling by hand is open. */
  readonly settling: boolean;
  readonly onSettling: (settling: boolean) => void;
  readonly said: Remark | null;
  readonly onSaid: (said: Remark) => void;
  readonly onDone: (text: string) => void;
}

/** The buttons under the details, and one line that says what the last of them did. */
export function DetailsActions(props: DetailsActionsProps): ReactElement {
  const say = useSay();
  const { details, locked, settling, onSettling, said, onSaid, onDone } = props;
  const { recharge, connectToCheck } = details;
  const { refId, state } = recharge;
  const open = state === 'pending' || state === 'unknown';
  const running = state === 'created' || state === 'sent';

  const remarkOn = (answer: AnswerOf<'recharge:check'>): Remark => {
    if (!answer.ok) return { tone: 'bad', failure: answer.failure };
    const now = say(`state.${answer.value.state}`);
    return {
      tone: 'plain',
      text: say(answer.value.state === state ? 'history.asked.still' : 'history.asked.changed', {
        state: now,
      }),
    };
  };

  if (settling && open) {
    return (
      <footer className="details-actions">
        <SettleForm
          recharge={recharge}
          locked={locked}
          onDone={(text) => {
            onSettling(false);
            onDone(text);
          }}
          onCancel={() => onSettling(false)}
        />
      </footer>
    );
  }

  return (
    <footer className="details-actions">
      <Said remark={said} />
      <div className="form-row">
        <SlipWays refId={refId} isDisabled={running} onSaid={onSaid} />
        <CheckButton
          recharge={recharge}
          isDisabled={running || state === 'not_sent' || connectToCheck !== null}
          onAnswer={(answer) => onSaid(remarkOn(answer))}
        />
        {open && <Button onPress={() => onSettling(true)}>{say('history.settle.title')}</Button>}
      </div>
    </footer>
  );
}
