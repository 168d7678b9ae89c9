import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { PeriodFigures } from '../../../../../preload/contract/shift/close-figures';
import { SignedMoney } from '../../../components/money/signed-money';
import { Who } from '../../../components/people/who';
import { StateWord } from '../../../components/said/state-word';
import { useSay } from '../../../page/use-say';
import { dateTime, timeOfDay } from '../../../text/time';
import { PeopleTable } from './people-table';
import '../../../components/plain-table.css';

/** A close may list very many; they are all in History. */
const MOST_SHOWN = 50;

/** Of a period, beside what was sold: how money moved, what flipped of earlier days, what is open, and who practised. */
export function PeriodDetails({ period }: { readonly period: PeriodFigures }): ReactElement {
  const say = useSay();
  const { moves, returnSlips, earlierFlips, earlierFlipsInAll, open, openInAll, practised, practisedInAll } =
    period;
  return (
    <div className="figures-details">
      {moves.length > 0 && (
        <table className="plain-table figures-table" aria-label={say('close.figures.moves')}>
          <thead>
            <tr>
              <th scope="col">{say('close.figures.moves')}</th>
              <th scope="col">{say('close.figures.way')}</th>
              <th scope="col" className="amount">
                {say('close.figures.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ kind, way, count, paise }) => (
              <tr key={`${kind} ${way}`}>
                <th scope="row">{say('close.figures.move', { what: say(`close.moves.${kind}`), count })}</th>
                <td>{say(`payment.${way}`)}</td>
                <td className="amount">
                  <SignedMoney amount={paise} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {returnSlips !== null && (
        <p>
          {say('close.figures.return_slips', {
            first: String(returnSlips.first),
            last: String(returnSlips.last),
          })}
        </p>
      )}
      {earlierFlipsInAll > 0 && (
        <section>
          <h4>{say('close.figures.earlier', { count: earlierFlipsInAll })}</h4>
          <ul className="figures-list">
            {earlierFlips.slice(0, MOST_SHOWN).map(({ refId, from, to, at, amountPaise }) => (
              <li key={`${refId} ${at}`}>
                <span className="id">{refId}</span>
                <span className="digits">₹ {formatRupees(amountPaise)}</span>
                <span>
                  <StateWord state={from} /> → <StateWord state={to} />
                </span>
                <span className="digits">{dateTime(say, at, 'minutes')}</span>
              </li>
            ))}
          </ul>
          <More all={earlierFlipsInAll} />
        </section>
      )}
      {openInAll > 0 && (
        <section>
          <h4>{say('close.figures.open', { count: openInAll })}</h4>
          <p className="figures-ids">
            {open.slice(0, MOST_SHOWN).map((refId) => (
              <span key={refId} className="id">
                {refId}
              </span>
            ))}
          </p>
          <More all={openInAll} />
        </section>
      )}
      <PeopleTable byPerson={period.byPerson} />
      {practised.length > 0 && (
        <section>
          <h4>{say('close.figures.practised')}</h4>
          <ul className="figures-ids">
            {practised.slice(0, MOST_SHOWN).map(({ from, to, by, allowedBy }) => (
              <li key={from} className="digits">
                {dateTime(say, from, 'minutes')} –{' '}
                {to === null ? say('close.figures.stopped') : timeOfDay(to)}{' '}
                <Who by={by} allowedBy={allowedBy} />
              </li>
            ))}
          </ul>
          <More all={Math.max(practised.length, practisedInAll)} />
        </section>
      )}
    </div>
  );
}

/** How many are not shown. */
function More({ all }: { readonly all: number }): ReactElement | null {
  const say = useSay();
  if (all <= MOST_SHOWN) return null;
  return <p className="lead">{say('close.figures.more', { count: all - MOST_SHOWN })}</p>;
}
