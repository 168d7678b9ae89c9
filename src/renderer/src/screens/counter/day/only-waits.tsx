import type { ReactElement } from 'react';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { Waiting } from '../../../../../preload/contract/sale/overview';
import { Money } from '../../../components/money/money';
import { StateWord } from '../../../components/said/state-word';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { roughly } from '../../../text/time';

interface OnlyWaitsProps {
  readonly row: Waiting;
  readonly onOpen: (refId: string) => void;
}

/** A row that time or the gateway brings on: one quiet line, which opens its details. */
export function OnlyWaits({ row: { recharge, why, complainedAt }, onOpen }: OnlyWaitsProps): ReactElement {
  const say = useSay();
  const { refId, number, state, amountPaise, createdAt } = recharge;
  const shown = groupNumber(number);
  const now = useNow();
  const since = roughly(say, now - createdAt);
  return (
    <li className="only-waits">
      <button type="button" className="only-waits-open" onClick={() => onOpen(refId)}>
        <b className="digits">{shown}</b>
        <StateWord state={state} />
        <small>
          {why === 'not_asked' && say('todo.not_asked')}
          {why === 'unknown' && since}
          {why === 'complaint'
            && complainedAt !== null
            && say('todo.complaint', { since: roughly(say, now - complainedAt) })}
        </small>
        <Money amount={amountPaise} />
      </button>
    </li>
  );
}
