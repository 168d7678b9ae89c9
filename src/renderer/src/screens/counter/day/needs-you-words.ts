import type { NeedsYou, Waiting, WaitingReason } from '../../../../../preload/contract/sale/overview';
import { waitingReasons } from '../../../../../preload/contract/sale/overview';
import type { Say } from '../../../../../preload/contract/words/say';
import { moneySentence, outcomeSentence, type Told } from '../../../text/outcome-sentences';

const reasonNames = {
  changed_since: 'changed later',
  to_look_at: 'to look at',
  owed: 'owed',
  not_seen: 'not seen yet',
  needs_person: 'need a person',
  not_asked: 'not asked for a day',
  unknown: 'unknown',
} as const satisfies Readonly<Record<WaitingReason, string>>;

/** How many rows wait, listed or not. */
export function countWaiting({ counts }: Pick<NeedsYou, 'counts'>): number {
  return waitingReasons.reduce((sum, why) => sum + counts[why], 0);
}

/** What kinds of rows wait, counted: `1 changed later · 2 unknown`. A row is counted once. */
export function needsYouSummary({ counts }: Pick<NeedsYou, 'counts'>): string {
  return waitingReasons
    .filter((why) => counts[why] > 0)
    .map((why) => `${counts[why].toLocaleString('en-IN')} ${reasonNames[why]}`)
    .join(' · ');
}

/** Why this row waits and what to do about it. */
export function whyItNeedsYou(say: Say, { why, recharge }: WhyInput): string {
  switch (why) {
    case 'changed_since':
    case 'owed':
    case 'unknown':
      return outcomeSentence(say, recharge);
    case 'not_seen':
      return `Nobody has seen this yet. ${outcomeSentence(say, recharge)}`;
    case 'to_look_at':
      return toLookAt(say, recharge);
    case 'needs_person':
      return 'The gateway gave no final answer for a week. Call Deeperweb with the ids, then settle it by hand.';
    case 'not_asked':
      return 'Not asked for a day. Press Check status, or look in your panel.';
  }
}

/** What moved against a person's word moved the money, too; and whatever was said, what is owed is named. */
function toLookAt(say: Say, recharge: WhyInput['recharge']): string {
  const { alarm, money } = recharge;
  if (alarm === null) return '';
  const what = say(`history.alarm.${alarm}`);
  return alarm === 'word_against_hand' || money.isOpen ? `${what} ${moneySentence(say, recharge)}` : what;
}

interface WhyInput {
  readonly why: Waiting['why'];
  readonly recharge: Told & Pick<Waiting['recharge'], 'alarm'>;
}
