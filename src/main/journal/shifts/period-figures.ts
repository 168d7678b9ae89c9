import { z } from 'zod';
import type { RefId } from '../../../preload/contract/ids';
import { moveKinds, moveWays, type SignedPaise } from '../../../preload/contract/money-moves/move';
import {
  MOST_LISTED,
  type MovesSum,
  type PeriodFigures,
} from '../../../preload/contract/shift/close-figures';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { earlierFlips, openRows } from './earlier-rows';
import { figuresByPerson } from './figures-by-person';
import { OF_CLOSES, type Span } from './marks';
import { practisedIn } from './practice-times';
import { salesFigures } from './sales-figures';
import { walletFigures } from './wallet-figures';

/** The moves of a span: not what the close before booked itself, nor what was carried in from before the ledger. */
const MOVES = `money_moves WHERE seq > @from AND seq <= @to AND before_ledger = 0
  AND (seq > @closedBy OR NOT ${OF_CLOSES})`;

/** What happened in a span; the same however often and whenever it is asked. */
export function periodFigures(db: Readable, span: Span, openBefore: readonly RefId[] | null): PeriodFigures {
  const flips = earlierFlips(db, span);
  const open = openRows(db, span, openBefore);
  const practised = practisedIn(db, span.from.practice, span.to.practice);
  const { from, to } = span;
  return {
    sales: salesFigures(db, { from: from.row, to: to.row, event: to.event }),
    moves: movesIn(db, span),
    returnSlips: returnSlips(db, span),
    earlierFlips: flips.slice(0, MOST_LISTED).map(({ refId, from: before, to: after, at, amountPaise }) => ({
      refId,
      from: before,
      to: after,
      at,
      amountPaise,
    })),
    earlierFlipsInAll: flips.length,
    open: open.slice(0, MOST_LISTED),
    openInAll: open.length,
    wallets: walletFigures(db, span, flips),
    byPerson: figuresByPerson(db, span, MOVES),
    practised: practised.slice(0, MOST_LISTED),
    practisedInAll: practised.length,
  };
}

const sumSchema = z.object({
  kind: z.enum(moveKinds),
  way: z.enum(moveWays),
  count: z.int(),
  paise: z.int(),
});

/** By kind and way, in the order of the kinds. */
function movesIn(db: Readable, { from, to, closedBy }: Span): readonly MovesSum[] {
  const sums = readableRows(
    db,
    sumSchema,
    db.all(`SELECT kind, way, count(*) AS count, sum(paise) AS paise FROM ${MOVES} GROUP BY kind, way`, {
      from: from.move,
      to: to.move,
      closedBy,
    }),
  );
  return moveKinds.flatMap((kind) => sums.filter((sum) => sum.kind === kind));
}

/** What came by UPI in a span, less what went back by it. */
export function upiIn({ moves }: PeriodFigures): SignedPaise {
  return moves.filter(({ way }) => way === 'upi').reduce((sum, { paise }) => sum + paise, 0);
}

const slipsSchema = z.object({ first: z.int().nullable(), last: z.int().nullable() });

function returnSlips(db: Readable, { from, to, closedBy }: Span): PeriodFigures['returnSlips'] {
  const { first, last } = readRow(
    slipsSchema,
    db.one(`SELECT min(slip_number) AS first, max(slip_number) AS last FROM ${MOVES}`, {
      from: from.move,
      to: to.move,
      closedBy,
    }),
  );
  return first === null || last === null ? null : { first, last };
}
