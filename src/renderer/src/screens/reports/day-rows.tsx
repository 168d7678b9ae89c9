import type { ReactElement } from 'react';
import type { Day } from '../../../../preload/contract/sale/overview';
import type { RefId } from '../../../../preload/contract/ids';
import { formatRupees } from '../../../../preload/contract/money';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import { GroupedNumber } from '../../components/money/grouped-number';
import { StateWord } from '../../components/said/state-word';
import { oneStop } from '../../keyboard/one-stop';
import { useSay } from '../../page/use-say';
import { useWaiting } from '../../store/use-waiting';
import { dateTime, timeOfDay } from '../../text/time';
import { countWaiting, whyItNeedsYou } from '../counter/day/needs-you-words';
import '../../components/plain-table.css';
import { Button } from '../../components/button';
import { DetailsButton } from '../../components/rows/details-button';
import { DetailsHead } from '../../components/rows/details-head';

/** Main lists this many rows of a day at most; its totals count all. */
const MOST_ROWS = 200;

const columns = ['when', 'operator', 'number', 'amount', 'outcome'] as const;

interface DayRowsProps {
  readonly day: Day;
  readonly onOpen: (refId: RefId) => void;
}

/** What waits for a person, of any day, and then every recharge of this day. */
export function DayRows({ day, onOpen }: DayRowsProps): ReactElement {
  const say = useSay();
  const { rows, needsYou } = day;
  const waiting = useWaiting(needsYou);
  return (
    <>
      {waiting.rows.length > 0 && (
        <Rows
          title={say('reports.rows.to_do', { count: countWaiting(needsYou) })}
          rows={waiting.rows.map((row) => ({ ...row.recharge, todo: whyItNeedsYou(say, row) }))}
          onOpen={onOpen}
          dated
        />
      )}
      {waiting.hasMore && (
        <p className="screen-only">
          <Button kind="quiet" onPress={waiting.showMore}>
            {say('reports.rows.more_to_do')}
          </Button>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="empty">{say('reports.rows.none')}</p>
      ) : (
        <Rows
          title={
            rows.length < MOST_ROWS ? say('reports.rows.all') : say('reports.rows.last', { count: MOST_ROWS })
          }
          rows={rows}
          onOpen={onOpen}
        />
      )}
      {rows.length >= MOST_ROWS && <p>{say('reports.rows.earlier')}</p>}
    </>
  );
}

interface RowsProps {
  readonly title: string;
  /** `todo`: what a person has to do about it. */
  readonly rows: readonly (Recharge & { readonly todo?: string })[];
  readonly onOpen: (refId: RefId) => void;
  readonly dated?: boolean;
}

function Rows({ title, rows, onOpen, dated = false }: RowsProps): ReactElement {
  const say = useSay();
  return (
    <section className="day-rows">
      <h3>{title}</h3>
      <table className="plain-table" aria-label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`reports.columns.${column}`)}
              </th>
            ))}
            <DetailsHead />
          </tr>
        </thead>
        <tbody ref={oneStop}>
          {rows.map((row) => (
            <tr key={row.refId}>
              <td>{dated ? dateTime(say, row.createdAt, 'minutes') : timeOfDay(row.createdAt)}</td>
              <td>{row.operatorName}</td>
              <td className="digits">
                <GroupedNumber number={row.number} />
              </td>
              <td className="digits amount">₹ {formatRupees(row.amountPaise)}</td>
              <td>
                <StateWord state={row.state} />
                {row.todo !== undefined && <small className="day-todo">{row.todo}</small>}
              </td>
              <td className="screen-only">
                <DetailsButton refId={row.refId} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
