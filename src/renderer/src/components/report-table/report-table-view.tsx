import type { ReactElement } from 'react';
import { groupIndian } from '../../../../preload/contract/money';
import type {
  ReportCell,
  ReportColumn,
  ReportTable,
} from '../../../../preload/contract/reports/report-table';
import { percentText } from '../../../../preload/contract/reports/percent-text';
import type { Say } from '../../../../preload/contract/words/say';
import { signedRupees } from '../money/signed-rupees';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';
import { uniqueKeys } from '../../text/unique-keys';
import '../plain-table.css';
import './report-table.css';

/** How many columns a small panel has room for. */
const MOST_BESIDE = 7;

/** A table of a report, as it is on the screen and on paper. It is called by its title. */
export function ReportTableView({ table }: { readonly table: ReportTable }): ReactElement {
  const { title, columns, rows, foot } = table;
  const keys = uniqueKeys(rows.map((row) => row.join(' ')));
  return (
    <table
      className="plain-table report-table"
      data-columns={columns.length > MOST_BESIDE ? 'many' : 'few'}
      aria-label={title}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={isText(column) ? undefined : 'amount digits'}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <Row key={keys[place]} row={row} columns={columns} />
        ))}
      </tbody>
      {foot !== null && (
        <tfoot>
          <Row row={foot} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}

interface RowProps {
  readonly row: readonly ReportCell[];
  readonly columns: readonly ReportColumn[];
}

function Row({ row, columns }: RowProps): ReactElement {
  const say = useSay();
  return (
    <tr>
      {columns.map((column, place) => {
        // What a line is about stands in front of it.
        const Cell = place === 0 ? 'th' : 'td';
        return (
          <Cell
            key={column.title}
            {...(place === 0 && { scope: 'row' })}
            className={isText(column) ? undefined : 'amount digits'}
            data-title={column.title}
          >
            {cellText(say, row[place] ?? null, column)}
          </Cell>
        );
      })}
    </tr>
  );
}

function isText({ as }: ReportColumn): boolean {
  return as === 'text';
}

function cellText(say: Say, cell: ReportCell, { as }: ReportColumn): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  const sign = cell < 0 ? '− ' : '';
  const size = Math.abs(cell);
  switch (as) {
    case 'text':
      return String(cell);
    case 'paise':
      return signedRupees(cell);
    case 'count':
      return `${sign}${groupIndian(String(size))}`;
    case 'time':
      return dateTime(say, cell, 'minutes');
    case 'percent':
      return `${sign}${percentText(size)} %`;
  }
}
