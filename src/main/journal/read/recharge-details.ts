import type { RechargeDetails } from '../../../preload/contract/sale/entries/recharge-details';
import { movesOfRow } from '../books/read-moves';
import { balancesAround } from '../rows/balances';
import { readableEventsOf, type StoredEvent } from '../rows/events';
import type { RechargeEvent } from '../../../preload/contract/sale/entries/recharge-event';
import { recharge } from '../rows/stored-recharges';
import type { Readable } from '../database/handles';
import { evidenceOf } from './evidence-of';

/** What the journal knows of one recharge; accounts and the catalogue are not its business. */
export type JournalDetails = Omit<RechargeDetails, 'connectToCheck' | 'billFields'>;

/** Everything about one recharge; `null` when there is none with this ref id. */
export function details(db: Readable, refId: string): JournalDetails | null {
  const row = recharge(db, refId);
  if (row === null) return null;
  return {
    recharge: row,
    events: readableEventsOf(db, refId).map(rechargeEventOf),
    moves: movesOfRow(db, refId),
    balances: balancesAround(db, row),
    evidence: evidenceOf(db, refId),
  };
}

/** An event as the page shows it: without what only a replay needs. All text was masked before. */
export function rechargeEventOf({
  seq,
  refId,
  moment,
  stateBefore,
  stateAfter,
  alarm,
  entry,
}: StoredEvent): RechargeEvent {
  const { at, by, allowedBy, notVerified = false } = moment;
  return { seq, refId, at, stateBefore, stateAfter, alarm, entry, by, allowedBy, notVerified };
}
