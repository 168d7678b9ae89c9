import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { stateOfWord } from '../support/scripted-gateway/state-of-word';
import type { Book } from './soak-gateway';

/** What journal and gateway disagree on, in sentences; nothing when all is well. Bare requests are left out. */
export function disagreements(rows: readonly Recharge[], { entries, seen }: Book): readonly string[] {
  const ours = seen.filter(([refId]) => !refId.startsWith('BARE'));
  const known = new Map(rows.map((row) => [String(row.refId), row]));
  const booked = new Map(entries.map((entry) => [entry.refId, entry]));
  const found: string[] = [];
  for (const [refId, times] of ours) {
    if (times !== 1) found.push(`${refId} was requested ${times} times`);
    if (!known.has(refId)) found.push(`${refId} was requested and has no row`);
  }
  for (const { refId, state, amountPaise, number } of rows) {
    const entry = booked.get(refId);
    if (entry === undefined) {
      // Not booked: an explicit no in the reply is a failure, anything else stays unknown.
      if (state !== 'unknown' && state !== 'not_sent')
        found.push(`${refId} is ${state}, the gateway knows nothing`);
      continue;
    }
    if (stateOfWord[entry.word] !== state) found.push(`${refId} is ${state}, the gateway says ${entry.word}`);
    if (entry.number !== number || Number(entry.amount) * 100 !== amountPaise) {
      found.push(`${refId} is another sale than the gateway's`);
    }
  }
  return found;
}
