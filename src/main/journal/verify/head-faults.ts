import type Database from 'better-sqlite3';
import type { LogMark } from '../../recharge/ports';
import type { Readable } from '../database/handles';
import type { FaultList } from './fault-list';
import { heldPlaces } from './held-places';

/** Holds the chain against what was noted of it outside: heads in the log. Checkpoints there are looked at by themselves. */
export function headFaults(
  database: Database.Database,
  db: Readable,
  marks: readonly LogMark[],
  faults: FaultList,
): void {
  const held = heldPlaces(database, db);
  for (const { counter, epoch, head, checkpoint } of marks) {
    if (head === undefined || checkpoint !== undefined) continue;
    const { n } = head;
    const found = held({ counter, epoch, ...head });
    if (found === 'no_epoch') faults.add('cut_off', { name: `${counter}-${epoch}`, n });
    if (found === 'gone') faults.add('cut_off', { name: 'chain', n });
    if (found === 'other') faults.add('head', { name: 'chain', n });
  }
}
