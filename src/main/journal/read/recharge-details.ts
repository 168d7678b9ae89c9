import type { RechargeDetails } from '../../../preload/contract/sale/overview';
import { balancesAround } from '../rows/balances';
import { rechargeEventOf } from '../rows/event-detail';
import { readableEventsOf } from '../rows/events';
import { recharge } from '../rows/stored-recharges';
import type { Readable } from '../database/handles';

/** What the journal knows of one recharge; accounts and the catalogue are not its business. */
export type JournalDetails = Omit<RechargeDetails, 'connectToCheck' | 'billFields'>;

/** Everything about one recharge; `null` when there is none with this ref id. */
export function details(db: Readable, refId: string): JournalDetails | null {
  const row = recharge(db, refId);
  if (row === null) return null;
  return {
    recharge: row,
    events: readableEventsOf(db, refId).map(rechargeEventOf),
    balances: balancesAround(db, row),
  };
}
