import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import { istDate } from '../../../preload/contract/ist-date';
import type { KeptStatement } from '../../../preload/contract/statement/statement';
import type { SignedTime } from '../../recharge/state/moment';
import type { StatementLine } from '../../statement/statement-line';
import { readRows } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { statementByHash, type Layout } from './read-statements';

/** A statement before its lines are there. */
export interface NewStatement {
  readonly accountId: AccountId;
  readonly file: string;
  readonly hash: string;
  readonly layout: Layout;
  /** How many lines it will bring. */
  readonly fresh: number;
  readonly from: number;
  readonly to: number;
}

/** Makes a statement, or answers the one that this very file made before: its lines may not all be there. */
export function beginStatement(db: Writable, statement: NewStatement, time: SignedTime): KeptStatement {
  return db.immediate((): KeptStatement => {
    const { accountId, hash, layout, from, to, ...rest } = statement;
    const before = statementByHash(db, accountId, hash);
    if (before !== null) return before;
    const { at, by, allowedBy } = time;
    insertRow(db, 'statements', {
      ...rest,
      accountId,
      hash,
      layout: JSON.stringify(layout),
      fromAt: from,
      toAt: to,
      istDate: istDate(at),
      at,
      by,
      allowedBy,
    });
    const made = statementByHash(db, accountId, hash);
    if (made === null) throw new Error('a statement that was just written is not there');
    return made;
  });
}

/** Keeps a slice of its lines; those that are there already stay as they are. Answers how many were new. */
export function keepStatementLines(
  db: Writable,
  accountId: AccountId,
  statement: number,
  lines: readonly StatementLine[],
): number {
  return db.immediate((): number =>
    lines.reduce((kept, line) => {
      const { isDayOnly, hasLostIds, status, ...rest } = line;
      return (
        kept
        + db.run(
          `INSERT INTO statement_lines (statement, account_id, place, at, is_day_only, ref_id, txn_id, has_lost_ids,
             number, operator, amount_paise, side, status, slot)
           VALUES (@statement, @accountId, @place, @at, @isDayOnly, @refId, @txnId, @hasLostIds,
             @number, @operator, @amountPaise, @side, @status, @slot)
           ON CONFLICT (account_id, slot, status) DO NOTHING`,
          {
            ...rest,
            statement,
            accountId,
            isDayOnly: isDayOnly ? 1 : 0,
            hasLostIds: hasLostIds ? 1 : 0,
            status: status ?? '',
          },
        )
      );
    }, 0),
  );
}

const placeSchema = z.object({ place: z.int() });

/** Which of these lines are kept already, by their place in the list. */
export function knownStatementLines(
  db: Readable,
  accountId: AccountId,
  lines: readonly (readonly [slot: string, status: string])[],
): readonly number[] {
  const rows = db.all(
    `SELECT key AS place FROM json_each(@lines) AS asked WHERE EXISTS (
       SELECT 1 FROM statement_lines WHERE account_id = @accountId
         AND slot = asked.value ->> 0 AND status = asked.value ->> 1)`,
    { accountId, lines: JSON.stringify(lines) },
  );
  return readRows(placeSchema, rows).map(({ place }) => place);
}
