import type { NeedsYou, Waiting } from '../../../../../preload/contract/sale/overview';
import { waitingGroups } from '../../../../../preload/contract/sale/overview';
import type { Say } from '../../../../../preload/contract/words/say';
import { moneySentence, outcomeSentence, type Told } from '../../../text/outcome-sentences';
import { sideBySide } from '../../../text/side-by-side';

/** How many rows wait, listed or not. */
export function countWaiting({ counts }: Pick<NeedsYou, 'counts'>): number {
  return waitingGroups.reduce((sum, group) => sum + counts[group], 0);
}

/** What there is to do, counted: `1 to give back · 2 wait`. */
export function needsYouSummary(say: Say, { counts }: Pick<NeedsYou, 'counts'>): string {
  return sideBySide(
    waitingGroups
      .filter((group) => counts[group] > 0)
      .map((group) => say(`todo.counted.${group}`, { count: counts[group] })),
  );
}

/** Why this row waits and what to do about it. */
export function whyItNeedsYou(say: Say, { why, recharge }: WhyInput): string {
  switch (why) {
    case 'changed_since':
    case 'owed':
    case 'unknown':
      return outcomeSentence(say, recharge);
    case 'not_seen':
      return `${say('counter.needs_you.not_seen')} ${outcomeSentence(say, recharge)}`;
    case 'to_look_at':
      return toLookAt(say, recharge);
    case 'needs_person':
      return say('counter.needs_you.needs_person');
    case 'not_asked':
      return say('counter.needs_you.not_asked');
    case 'complaint':
      return say('counter.needs_you.complaint');
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
