import { useEffect, useRef, type ReactElement } from 'react';
import type { ArrivingLook } from '../../../../preload/contract/moving/moving';
import { Note } from '../../components/said/note';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';
import '../../components/facts.css';

/**
 * What is in the file, and what is asked for afterwards. It takes the focus: the Enter that asked for it, held or pressed twice,
 * must not bring the shop here unread.
 */
export function WhatComes({ look }: { readonly look: ArrivingLook }): ReactElement {
  const say = useSay();
  const { sales, newestSaleAt, open, faults, counter } = look;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section ref={ref} className="arrive-comes" tabIndex={-1} aria-label={say('arrive.comes')}>
      <dl className="facts">
        <div>
          <dt>{say('arrive.counter')}</dt>
          <dd>{counter}</dd>
        </div>
        <div>
          <dt>{say('arrive.has')}</dt>
          <dd>{say('restore.sales', { count: sales })}</dd>
        </div>
        <div>
          <dt>{say('restore.newest')}</dt>
          <dd>{newestSaleAt === null ? '–' : dateTime(say, newestSaleAt, 'minutes')}</dd>
        </div>
        <div>
          <dt>{say('arrive.open')}</dt>
          <dd>{say('restore.sales', { count: open })}</dd>
        </div>
      </dl>
      {faults !== null && faults > 0 && (
        <Note tone="care">{say('frame.warnings.journal_faults', { count: faults })}</Note>
      )}
      <Note tone="plain">{say('arrive.asked_after')}</Note>
    </section>
  );
}
