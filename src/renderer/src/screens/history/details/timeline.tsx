import type { ReactElement } from 'react';
import type { MoneyMove } from '../../../../../preload/contract/money-moves/move';
import type { RechargeEvent } from '../../../../../preload/contract/sale/entries/recharge-event';
import { Who } from '../../../components/people/who';
import { StateWord } from '../../../components/said/state-word';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { ReturnSlipAgain } from '../../slip/return-slip-again';
import { factsOf } from './event-facts';
import { describeEvent } from './event-words';

interface TimelineProps {
  readonly events: readonly RechargeEvent[];
  /** Money that moved with it. */
  readonly moves: readonly MoneyMove[];
}

/** Everything the journal holds about a recharge, oldest first: nothing is left out. */
export function Timeline({ events, moves }: TimelineProps): ReactElement {
  const say = useSay();
  return (
    <ol className="timeline" aria-label={say('history.details.timeline')}>
      {events.map((event) => (
        <li key={event.seq} data-moved={event.stateBefore !== event.stateAfter}>
          <p className="timeline-time">{dateTime(say, event.at, 'seconds')}</p>
          <p className="timeline-what">
            {describeEvent(say, event)}
            {event.stateBefore !== null && event.stateBefore !== event.stateAfter && (
              <StateWord state={event.stateAfter} />
            )}
          </p>
          <Who by={event.by} allowedBy={event.allowedBy} notVerified={event.notVerified} />
          <Facts event={event} />
          {returnsOf(event, moves).map((move) => (
            <ReturnSlipAgain key={move.seq} move={move} />
          ))}
        </li>
      ))}
    </ol>
  );
}

/** The returns with a slip that this event made: they were written in one moment. */
function returnsOf({ at, entry }: RechargeEvent, moves: readonly MoneyMove[]) {
  if (entry.kind !== 'cash_returned') return [];
  return moves.filter(({ slipNumber, at: movedAt }) => slipNumber !== null && movedAt === at);
}

function Facts({ event }: { readonly event: RechargeEvent }): ReactElement | null {
  const say = useSay();
  const facts = factsOf(say, event);
  if (facts.length === 0) return null;
  return (
    <dl className="timeline-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
