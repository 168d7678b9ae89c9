import { z } from 'zod';
import { categories } from '../../../preload/contract/operators/operator';
import { paise } from '../../../preload/contract/money';
import type { Recharge, Sale } from '../../../preload/contract/sale/recharge';
import type { LogMark, SentLine, SoldAs } from '../../recharge/ports';
import type { Moment } from '../../recharge/state/moment';
import { chainHead } from '../chain/chain-head';
import { written } from './stored-recharges';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { insertRecharge } from './insert-recharge';
import { takeUpLog } from '../shifts/epochs';
import { notKnown } from './sale-columns';

/**
 * Inserts the lines of `sent.log` whose ref id the journal lacks as `unknown`: an old journal was
 * restored, and a request may have left for each of them. All or none. Answers the rows made.
 *
 * A row's own time is the line's, the time of the sale, but never later than now: a row from the future
 * would not be asked about until then. What the line does not hold is filled with what claims least.
 *
 * A new epoch begins in the same transaction, so that a stop in between cannot begin it twice or not at all.
 */
export function insertFound(
  db: Writable,
  lines: readonly SentLine[],
  moment: Moment,
  marks: readonly LogMark[] = [],
): readonly Recharge[] {
  return db.immediate((): readonly Recharge[] => {
    const head = chainHead(db);
    const found = lines.flatMap((line) => {
      if (isKnown(db, line)) return [];
      insertRecharge(db, {
        sale: { ...notKnown, ...(line.sold ?? assumed(db, line.operator)), ...sent(line) },
        beginning: {
          kind: 'found_outside_journal',
          foundAt: moment.at,
          paymentKnown: line.sold !== null,
        },
        moment: { ...moment, at: Math.min(line.at, moment.at) },
        istDate: line.istDate,
      });
      return [written(db, line.refId)];
    });
    takeUpLog(db, { marks, found: found[0]?.refId ?? null, head }, moment.at);
    return found;
  });
}

/** Without reading the row: every line of the log is asked about at every start. */
function isKnown(db: Readable, line: SentLine): boolean {
  const { refId } = line;
  return db.one('SELECT 1 FROM recharges WHERE ref_id = @refId', { refId }) !== undefined;
}

/** How it was sold where the line, an older Galla's, does not say: what claims least. */
function assumed(db: Readable, operator: string): SoldAs {
  return {
    ...namesOf(db, operator),
    chargePaise: paise(0),
    payment: 'cash',
    parts: null,
    customerPhone: null,
    customerName: null,
  };
}

function sent(line: SentLine): Pick<Sale, 'refId' | 'accountId' | 'operator' | 'number' | 'amountPaise'> {
  const { refId, accountId, operator, number, amountPaise } = line;
  return { refId, accountId, operator, number, amountPaise };
}

const namesSchema = z.object({ operatorName: z.string(), category: z.enum(categories) });

/** The operator as the journal knew it last; its bare code when it never sold one. */
function namesOf(db: Readable, operator: string): Pick<Sale, 'operatorName' | 'category'> {
  const rows = db.all(
    `SELECT operator_name AS operatorName, category FROM recharges
     WHERE operator = @operator ORDER BY seq DESC LIMIT 1`,
    { operator },
  );
  return readableRows(db, namesSchema, rows)[0] ?? { operatorName: operator, category: 'other' };
}
