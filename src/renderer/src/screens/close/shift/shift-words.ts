import { formatRupees } from '../../../../../preload/contract/money';
import type { Shift } from '../../../../../preload/contract/shift/shift';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Remark } from '../../../components/said/said';
import { differenceWords } from '../figures/difference-words';

/** What opening a shift, or handing it over, came to. */
export function shiftRemark(say: Say, what: 'opened' | 'handed_over', shift: Shift | null): Remark {
  const opening = shift?.opening ?? null;
  if (opening === null) return { tone: 'good', text: say(`shift.said.${what}`) };
  const counted = say('shift.said.counted', { amount: formatRupees(opening.sumPaise) });
  const off = opening.differencePaise === null ? '' : ` ${differenceWords(say, opening.differencePaise)}.`;
  return { tone: 'good', text: `${say(`shift.said.${what}`)} ${counted}${off}` };
}
