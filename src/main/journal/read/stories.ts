import type { RefId } from '../../../preload/contract/ids';
import type { RechargeEvent } from '../../../preload/contract/sale/entries/recharge-event';
import type { Readable } from '../database/handles';
import { readableEventsOf } from '../rows/events';
import { rechargeEventOf } from './recharge-details';

/** What happened to each of a few recharges, in the order of `refIds`, and of each in the order in which it was written. */
export function stories(db: Readable, refIds: readonly RefId[]): readonly RechargeEvent[] {
  return refIds.flatMap((refId) => readableEventsOf(db, refId).map(rechargeEventOf));
}
