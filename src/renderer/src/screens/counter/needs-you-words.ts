import type { Recharge } from '../../../../preload/contract/recharge';
import { alarmSentences } from '../history/alarm-sentences';

type Row = Pick<Recharge, 'changedSince' | 'alarm' | 'needsPerson' | 'state' | 'cashReturned'>;

/** What kinds of rows wait, counted: `1 unknown · 2 changed since`. A row is counted once. */
export function needsYouSummary(rows: readonly Row[]): string {
  const kinds = { 'changed since': 0, 'to look at': 0, 'need a person': 0, unknown: 0 };
  for (const row of rows) kinds[kindOf(row)] += 1;
  return Object.entries(kinds)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(' · ');
}

/** Why this row waits and what to do about it. */
export function whyItNeedsYou(row: Row): string {
  switch (kindOf(row)) {
    case 'changed since':
      return row.state === 'failed' || row.state === 'refunded'
        ? 'Changed after the customer left: the money is owed back.'
        : 'Changed after it was shown: tell the customer.';
    case 'to look at':
      return row.alarm === null ? '' : alarmSentences[row.alarm];
    case 'need a person':
      return 'The gateway gave no final word for a week. Ask it with the ids, then settle it by hand.';
    case 'unknown':
      return 'Galla keeps asking. Do not send it again.';
  }
}

function kindOf({ changedSince, alarm, needsPerson }: Row) {
  if (changedSince !== null) return 'changed since' as const;
  if (alarm !== null) return 'to look at' as const;
  return needsPerson ? ('need a person' as const) : ('unknown' as const);
}
