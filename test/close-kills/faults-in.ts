import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { JournalCalls } from '../../src/main/journal/thread/calls';

const moveSchema = z.object({
  seq: z.int(),
  kind: z.string(),
  way: z.string(),
  paise: z.int(),
  cashAfter: z.int(),
});
const closeSchema = z.object({
  close: z.int(),
  counter: z.string(),
  epoch: z.int(),
  n: z.int(),
  lastMove: z.int(),
  countedMove: z.int(),
  takenOut: z.int(),
});
const rowSchema = z.object({ refId: z.string(), sum: z.int(), moved: z.int() });

/** What is wrong with the books of a journal: nothing may be lost, doubled or missing a number. Empty: all is well. */
export function faultsIn(database: Database.Database, journal: JournalCalls): readonly string[] {
  const moves = z
    .array(moveSchema)
    .parse(
      database
        .prepare('SELECT seq, kind, way, paise, cash_after_paise AS cashAfter FROM money_moves ORDER BY seq')
        .all(),
    );
  const closes = z.array(closeSchema).parse(
    database
      .prepare(
        `SELECT close, counter, epoch, n, last_move AS lastMove, counted_move AS countedMove, taken_out_paise AS takenOut
           FROM closes ORDER BY close`,
      )
      .all(),
  );
  const faults: string[] = [];

  let cash = 0;
  for (const { seq, way, paise, cashAfter } of moves) {
    cash += way === 'cash' ? paise : 0;
    if (cash !== cashAfter) faults.push(`the cash after move ${seq} is ${cashAfter}, not ${cash}`);
  }

  const rows = z.array(rowSchema).parse(
    database
      .prepare(
        `SELECT ref_id AS refId, sum_paise AS sum,
             (SELECT ifnull(sum(paise), 0) FROM money_moves WHERE money_moves.ref_id = recharges.ref_id) AS moved
           FROM recharges`,
      )
      .all(),
  );
  for (const { refId, sum, moved } of rows)
    if (sum !== moved) faults.push(`${refId} holds ${sum}, and its moves are ${moved}`);

  const bookedByCloses = new Set<number>();
  let last = 0;
  for (const [place, { counter, epoch, n, lastMove, countedMove, takenOut }] of closes.entries()) {
    const name = `${counter}-${epoch}-${n}`;
    if (n !== place + 1) faults.push(`${name} is the ${place + 1}. Z`);
    if (lastMove < last) faults.push(`${name} begins before the one before it has ended`);
    if (moves[countedMove - 1]?.kind !== 'counted') faults.push(`${name} booked no count`);
    bookedByCloses.add(countedMove);
    if (takenOut > 0) {
      const taken = moves[countedMove];
      if (taken?.kind !== 'taken_out' || taken.paise !== -takenOut) faults.push(`${name} took nothing out`);
      bookedByCloses.add(countedMove + 1);
    }
    const read = journal.readClose({ counter, epoch, n });
    const inRange = moves.filter(
      ({ seq }) => seq > last && seq <= lastMove && !bookedByCloses.has(seq),
    ).length;
    const told = read?.close.figures.period.moves.reduce((sum, each) => sum + each.count, 0);
    if (told !== inRange) faults.push(`${name} tells of ${told} moves, and there are ${inRange}`);
    const drawer = read?.close.figures.drawer;
    const moved = read?.close.figures.period.moves.reduce((sum, each) => sum + each.paise, 0);
    if (drawer === undefined || drawer.expectedPaise !== drawer.startPaise + (moved ?? 0))
      faults.push(`${name} does not add up`);
    last = lastMove;
  }
  const stray = moves.filter(
    ({ seq, kind }) => (kind === 'counted' || kind === 'taken_out') && !bookedByCloses.has(seq),
  );
  for (const { seq, kind } of stray) faults.push(`move ${seq} is a ${kind} of no close`);
  return faults;
}

/** What was told as committed and is not in the journal. */
export function lostFrom(database: Database.Database, told: readonly string[]): readonly string[] {
  const has = (sql: string, value: string): boolean => database.prepare(sql).get(value) !== undefined;
  return told.filter((line) => {
    const [what = '', which = ''] = line.split(' ');
    switch (what) {
      case 'created':
        return !has('SELECT 1 FROM recharges WHERE ref_id = ?', which);
      case 'sent':
        return !has(`SELECT 1 FROM money_moves WHERE ref_id = ? AND kind = 'sale'`, which);
      case 'back':
        return !has(`SELECT 1 FROM money_moves WHERE ref_id = ? AND kind = 'given_back'`, which);
      case 'closed':
        return !has('SELECT 1 FROM closes WHERE draft = ?', which);
      default:
        return false;
    }
  });
}
