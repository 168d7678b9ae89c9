import { useState, type ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { Waiting } from '../../../../../preload/contract/sale/overview';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Money } from '../../../components/money/money';
import { StateWord } from '../../../components/said/state-word';
import { DealWithForm, dealingKey } from '../../history/dealing/deal-with-form';
import { canBeDealtWith, stillOwed } from '../../history/dealing/money-owed';
import { doMoneyStep, noteNotTaken, noteTold, takeDealt } from '../money/deal';
import { useDealt } from '../money/dealt-store';
import { moneyStep } from '../money/money-step';
import { whyItNeedsYou } from './needs-you-words';

interface WaitingRowProps {
  readonly row: Waiting;
  readonly onOpen: (refId: string) => void;
}

/** A row that waits for a person: what to do about it is its first button. */
export function WaitingRow({ row: waiting, onOpen }: WaitingRowProps): ReactElement {
  const say = useSay();
  const [dealing, setDealing] = useState(false);
  const row = waiting.recharge;
  const { changedSince, number, refId } = row;
  const isNotSeen = waiting.why === 'not_seen';
  const canDeal = isNotSeen || canBeDealtWith(row);
  const shown = groupNumber(number);
  const owed = stillOwed(row);
  return (
    <li className="waiting" data-group={waiting.group}>
      <div className="waiting-line">
        <b className="digits">{shown}</b>
        <span className="waiting-states">
          {changedSince !== null && (
            <>
              <StateWord state={changedSince.from} />{' '}
              <span aria-label={say('counter.needs_you.became')}>→</span>
            </>
          )}
          <StateWord state={row.state} />
        </span>
        <strong className="waiting-amount">
          <Money amount={owed > 0 ? owed : row.amountPaise} />
        </strong>
      </div>
      <p className="waiting-why">{whyItNeedsYou(say, waiting)}</p>
      <div className="waiting-do">
        {!dealing && <FirstStep waiting={waiting} shown={shown} />}
        {canDeal && (
          <Button
            kind="quiet"
            aria-expanded={dealing}
            aria-label={
              dealing
                ? say('counter.needs_you.not_now')
                : say('counter.needs_you.mark_done_of', { number: shown })
            }
            onPress={() => setDealing(!dealing)}
          >
            {say(dealing ? 'counter.needs_you.not_now' : 'counter.needs_you.mark_done')}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={say('counter.needs_you.details_of', { number: shown })}
          onPress={() => onOpen(refId)}
        >
          {say('counter.needs_you.details')}
        </Button>
      </div>
      {dealing && canDeal && (
        <DealWithForm
          key={dealingKey(row)}
          recharge={row}
          isNotSeen={isNotSeen}
          startsHere
          onLeave={() => setDealing(false)}
          onDone={(_, done, after) => {
            setDealing(false);
            takeDealt(done, after);
          }}
        />
      )}
    </li>
  );
}

interface FirstStepProps {
  readonly waiting: Waiting;
  /** The number, as it can be read. */
  readonly shown: string;
}

/** What is usually done about it, by one press. Nothing where somebody has to look first. */
function FirstStep({ waiting, shown }: FirstStepProps): ReactElement | null {
  const say = useSay();
  const { recharge: row, why } = waiting;
  const { refId, state, changedSince, alarm, money } = row;
  const isBusy = useDealt(({ busy }) => busy === refId);
  const step = moneyStep(row);
  if (step !== null) {
    const words = { amount: formatRupees(step.amountPaise), way: step.way };
    return (
      <>
        <Button
          isPending={isBusy}
          aria-label={say('todo.of', { what: say(`dealing.${step.how}`, words), number: shown })}
          onPress={() => void doMoneyStep(say, row, step.how)}
        >
          {say(`dealing.${step.how}`, words)}
        </Button>
        {money.mayBeNotTaken && (
          <Button
            isPending={isBusy}
            aria-label={say('todo.of', { what: say('dealing.not_taken'), number: shown })}
            onPress={() => void noteNotTaken(say, row)}
          >
            {say('dealing.not_taken')}
          </Button>
        )}
      </>
    );
  }
  const goesOnAsItShould = changedSince !== null && alarm === null && state === 'success';
  if (why !== 'not_seen' && !goesOnAsItShould) return null;
  return (
    <Button
      isPending={isBusy}
      aria-label={say('counter.needs_you.seen_of', { number: shown })}
      onPress={() => void (goesOnAsItShould ? noteTold(say, row) : galla['recharge:shown']({ refId, state }))}
    >
      {say('counter.needs_you.seen')}
    </Button>
  );
}
