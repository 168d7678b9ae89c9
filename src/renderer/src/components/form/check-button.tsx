import { useId, useState, type ReactElement } from 'react';
import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import { galla } from '../../page/bridge';
import { useNow } from '../../page/use-now';
import { useSay } from '../../page/use-say';
import { secondsToWait } from '../../text/asking';
import { Button } from '../button';

interface CheckButtonProps {
  readonly recharge: Recharge;
  readonly isDisabled: boolean;
  readonly onAnswer: (answer: AnswerOf<'recharge:check'>) => void;
}

/** Asks the gateway about one recharge; after an answer it says how long it waits before it can be pressed again. */
export function CheckButton({ recharge, isDisabled, onAnswer }: CheckButtonProps): ReactElement {
  const say = useSay();
  const { refId, askedAt } = recharge;
  const [checking, setChecking] = useState(false);
  const waits = useId();
  const waitS = secondsToWait(askedAt, useNow());
  const mustWait = waitS > 0 && !isDisabled;

  const check = async (): Promise<void> => {
    setChecking(true);
    const answer = await galla['recharge:check']({ refId });
    setChecking(false);
    onAnswer(answer);
  };

  return (
    <Button
      {...(mustWait && { 'aria-describedby': waits })}
      isDisabled={isDisabled || waitS > 0}
      isPending={checking}
      onPress={() => void check()}
    >
      {say('components.check.name')}
      {/* Said with the button, but no part of its name. */}
      {mustWait && (
        <small className="digits" id={waits} aria-hidden>
          {say('components.check.wait', { count: waitS })}
        </small>
      )}
    </Button>
  );
}
