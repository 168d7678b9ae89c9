import { formatRupees, type Paise } from '../../../../../preload/contract/money';
import type { SignedPaise } from '../../../../../preload/contract/money-moves/move';
import type { Shift } from '../../../../../preload/contract/shift/shift';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Remark } from '../../../components/said/said';
import { differenceWords } from '../figures/difference-words';

/** What opening a shift, or handing it over, came to. */
export function shiftRemark(what: 'opened' | 'handed_over', shift: Shift | null): Remark {
  const opening = shift?.opening ?? null;
  return {
    tone: 'good',
    says: (say) =>
      opening === null
        ? say(`shift.said.${what}`)
        : `${say(`shift.said.${what}`)} ${countedWords(say, opening.sumPaise, opening.differencePaise)}`,
  };
}

function countedWords(say: Say, sumPaise: Paise, differencePaise: SignedPaise | null): string {
  const counted = say('shift.said.counted', { amount: formatRupees(sumPaise) });
  return differencePaise === null ? counted : `${counted} ${differenceWords(say, differencePaise)}.`;
}
