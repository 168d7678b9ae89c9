import { z } from 'zod';
import type { PersonId } from '../../../preload/contract/ids';
import { paise } from '../../../preload/contract/money';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { PersonFigures } from '../../../preload/contract/shift/close-figures';
import { isPaiseSql, personIdColumn } from '../database/column-types';
import type { Bindings, Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { OF_CLOSES, type Span } from './marks';
import { STATE_THEN } from './sales-figures';

const soldSchema = z.object({
  by: personIdColumn,
  count: z.int(),
  amountPaise: paiseSchema,
  chargePaise: paiseSchema,
});
const movedSchema = z.object({ by: personIdColumn, cash: z.int(), upi: z.int() });

/** Whose figures are summed up: of which rows and moves, as SQL, with what they name. */
interface Which {
  readonly rows: string;
  /** The state of a row. */
  readonly state: string;
  readonly moves: string;
  readonly rowsAre: Bindings;
  readonly movesAre: Bindings;
}

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
  return figuresOf(db, {
    rows: 'seq > @from AND seq <= @to',
    state: STATE_THEN,
    moves,
    rowsAre: { from: from.row, to: to.row, event: to.event },
    movesAre: { from: from.move, to: to.move, closedBy },
  });
}

/**
 * The same of an Indian day (`YYYY-MM-DD`), by what is known now. What a close counted and took out is nobody's: it stands on
 * its Z.
 */
export function peopleOfDay(db: Readable, istDate: string): readonly PersonFigures[] {
  return figuresOf(db, {
    rows: 'ist_date = @istDate',
    state: 'state',
    moves: `money_moves WHERE ist_date = @istDate AND before_ledger = 0 AND NOT ${OF_CLOSES}`,
    rowsAre: { istDate },
    movesAre: { istDate },
  });
}

function figuresOf(db: Readable, { rows, state, moves, rowsAre, movesAre }: Which): readonly PersonFigures[] {
  const sold = readableRows(
    db,
    soldSchema,
    db.all(
      `SELECT by, count(*) AS count, sum(amount_paise) AS amountPaise, sum(charge_paise) AS chargePaise
       FROM (
         SELECT amount_paise, charge_paise, ${state} AS state_then,
           (SELECT first.by FROM recharge_events AS first WHERE first.ref_id = recharges.ref_id
            ORDER BY first.seq LIMIT 1) AS by
         FROM recharges WHERE ${rows}
           AND ${isPaiseSql('amount_paise')} AND ${isPaiseSql('charge_paise')})
       WHERE state_then = 'success' AND by IS NOT NULL GROUP BY by`,
      rowsAre,
    ),
  );
  const moved = readableRows(
    db,
    movedSchema,
    db.all(
      `SELECT by, sum(iif(way = 'cash', paise, 0)) AS cash, sum(iif(way = 'upi', paise, 0)) AS upi
       FROM ${moves} AND by IS NOT NULL GROUP BY by`,
      movesAre,
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
