import { useEffect, useRef, type ReactElement } from 'react';
import type { RestoreLook } from '../../../../preload/contract/copies/restore';
import { Note } from '../../components/said/note';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';
import '../../components/facts.css';

/**
 * A dry run in words: what the copy has, what is lost with it, and what the log of sent requests brings back. It takes the
 * focus: the Enter that asked for it, held or pressed twice, must not put the copy in place unread.
 */
export function WhatItCosts({ look }: { readonly look: RestoreLook }): ReactElement {
  const say = useSay();
  const { since, fromLog, isCovered, newestSaleAt, beside, madeBy } = look;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section ref={ref} className="restore" tabIndex={-1} aria-label={say('restore.costs')}>
      <dl className="facts">
        <div>
          <dt>{say('restore.has')}</dt>
          <dd>{say('restore.sales', { count: look.sales })}</dd>
        </div>
        <div>
          <dt>{say('restore.newest')}</dt>
          <dd>{newestSaleAt === null ? '–' : dateTime(say, newestSaleAt, 'minutes')}</dd>
        </div>
        {madeBy !== null && (
          <div>
            <dt>{say('restore.made_by.name')}</dt>
            <dd>{say(`restore.made_by.${madeBy}`)}</dd>
          </div>
        )}
        {since !== null && (
          <div>
            <dt>{say('restore.lacks')}</dt>
            <dd>
              {[
                say('restore.sales', { count: since.sales }),
                say('restore.moves', { count: since.moves }),
                say('restore.closes', { count: since.closes }),
              ].join(' · ')}
            </dd>
          </div>
        )}
        <div>
          <dt>{say('restore.from_log')}</dt>
          <dd>{say('restore.as_unknown', { count: fromLog })}</dd>
        </div>
        {(['comes', 'stays'] as const).map((what) => {
          const parts = beside.filter(({ does }) => does === what);
          return parts.length === 0 ? null : (
            <div key={what}>
              <dt>{say(`restore.${what}`)}</dt>
              <dd>{parts.map(({ part }) => say(`restore.beside.${part}`)).join(' · ')}</dd>
            </div>
          );
        })}
      </dl>
      {since === null && <Note tone="plain">{say('restore.since_unknown')}</Note>}
      {since?.isOther === true && <Note tone="care">{say('restore.other')}</Note>}
      {(madeBy === 'another' || madeBy === 'unknown') && (
        <Note tone="care">{say(`restore.made_by.care.${madeBy}`)}</Note>
      )}
      {!isCovered && <Note tone="care">{say('restore.not_covered')}</Note>}
      <Note tone="plain">{say('restore.kept_aside')}</Note>
    </section>
  );
}
