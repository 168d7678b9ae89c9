import { z } from 'zod';
import type { PersonId } from '../../../preload/contract/ids';
import { paise } from '../../../preload/contract/money';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { PersonFigures } from '../../../preload/contract/shift/close-figures';
import { isPaiseSql, personIdColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import type { Span } from './marks';
import { STATE_THEN } from './sales-figures';

const soldSchema = z.object({
  by: personIdColumn,
  count: z.int(),
  amountPaise: paiseSchema,
  chargePaise: paiseSchema,
});
const movedSchema = z.object({ by: personIdColumn, cash: z.int(), upi: z.int() });

/**
 * Who sold what, and whose money moved, by who made the first entry of a recharge and by who made a move: one look at the rows
 * and moves of the span. Nothing of a shop without people.
 *
 * @param moves the moves that count, as SQL
 */
export function figuresByPerson(
  db: Readable,
  { from, to, closedBy }: Span,
  moves: string,
): readonly PersonFigures[] {
  const sold = readableRows(
    db,
    soldSchema,
    db.all(
      `SELECT by, count(*) AS count, sum(amount_paise) AS amountPaise, sum(charge_paise) AS chargePaise
       FROM (
         SELECT amount_paise, charge_paise, ${STATE_THEN} AS state_then,
           (SELECT first.by FROM recharge_events AS first WHERE first.ref_id = recharges.ref_id
            ORDER BY first.seq LIMIT 1) AS by
         FROM recharges WHERE seq > @from AND seq <= @to
           AND ${isPaiseSql('amount_paise')} AND ${isPaiseSql('charge_paise')})
       WHERE state_then = 'success' AND by IS NOT NULL GROUP BY by`,
      { from: from.row, to: to.row, event: to.event },
    ),
  );
  const moved = readableRows(
    db,
    movedSchema,
    db.all(
      `SELECT by, sum(iif(way = 'cash', paise, 0)) AS cash, sum(iif(way = 'upi', paise, 0)) AS upi
       FROM ${moves} AND by IS NOT NULL GROUP BY by`,
      { from: from.move, to: to.move, closedBy },
    ),
  );
  const people = [...new Set<PersonId>([...sold, ...moved].map(({ by }) => by))];
  return people.sort().map((person) => {
    const sales = sold.find(({ by }) => by === person);
    const money = moved.find(({ by }) => by === person);
    return {
      by: person,
      success: {
        count: sales?.count ?? 0,
        amountPaise: sales?.amountPaise ?? paise(0),
        chargePaise: sales?.chargePaise ?? paise(0),
      },
      cashPaise: money?.cash ?? 0,
      upiPaise: money?.upi ?? 0,
    };
  });
}
