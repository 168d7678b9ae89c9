import type { NeedsYou, Waiting, WaitingReason } from '../../../../preload/contract/overview';
import { waitingReasons } from '../../../../preload/contract/overview';
import { alarmSentences } from '../history/alarm-sentences';

const reasonNames = {
  changed_since: 'changed since',
  to_look_at: 'to look at',
  needs_person: 'need a person',
  not_asked: 'not asked for a day',
  unknown: 'unknown',
} as const satisfies Readonly<Record<WaitingReason, string>>;

/** How many rows wait, listed or not. */
export function countWaiting({ counts }: Pick<NeedsYou, 'counts'>): number {
  return waitingReasons.reduce((sum, why) => sum + counts[why], 0);
}

/** What kinds of rows wait, counted: `1 changed since · 2 unknown`. A row is counted once. */
export function needsYouSummary({ counts }: Pick<NeedsYou, 'counts'>): string {
  return waitingReasons
    .filter((why) => counts[why] > 0)
    .map((why) => `${counts[why].toLocaleString('en-IN')} ${reasonNames[why]}`)
    .join(' · ');
}

/** Why this row waits and what to do about it. */
export function whyItNeedsYou({ why, recharge: { state, alarm } }: WhyInput): string {
  switch (why) {
    case 'changed_since':
      return state === 'failed' || state === 'refunded'
        ? 'Changed after the customer left: the money is owed back.'
        : 'Changed after it was shown: tell the customer.';
    case 'to_look_at':
      return alarm === null ? '' : alarmSentences[alarm];
    case 'needs_person':
      return 'The gateway gave no final word for a week. Ask it with the ids, then settle it by hand.';
    case 'not_asked':
      return 'Not asked for a day. Press Check status, or look at your panel.';
    case 'unknown':
      return 'Galla keeps asking. Do not send it again.';
  }
}

interface WhyInput {
  readonly why: Waiting['why'];
  readonly recharge: Pick<Waiting['recharge'], 'state' | 'alarm'>;
}
