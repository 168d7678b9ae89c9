import type { DrawerPart } from '../../../preload/contract/money-moves/move';
import { readRows } from '../database/column-types';
import type { Readable } from '../database/handles';
import { partsOf, partSchema } from './drawer';

/**
 * What moved on an Indian day (`YYYY-MM-DD`), by kind and way; a reversal counts for what it takes back. What was carried
 * in from before the ledger is left out.
 */
export function movesOfDay(db: Readable, istDate: string): readonly DrawerPart[] {
  return partsOf(
    readRows(
      partSchema,
      db.all(
        `SELECT ifnull(original.kind, moves.kind) AS kind, moves.way, sum(moves.paise) AS paise
         FROM money_moves AS moves LEFT JOIN money_moves AS original ON original.seq = moves.reverses
         WHERE moves.ist_date = @istDate AND moves.before_ledger = 0 GROUP BY 1, 2`,
        { istDate },
      ),
    ),
  );
}
