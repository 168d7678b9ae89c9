import type { ReactElement } from 'react';
import type { RechargeEvent } from '../../../../../preload/contract/sale/entries/recharge-event';
import { Who } from '../../../components/people/who';
import { StateWord } from '../../../components/said/state-word';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { factsOf } from './event-facts';
import { describeEvent } from './event-words';

/** Everything the journal holds about a recharge, oldest first: nothing is left out. */
export function Timeline({ events }: { readonly events: readonly RechargeEvent[] }): ReactElement {
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
        </li>
      ))}
    </ol>
  );
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
