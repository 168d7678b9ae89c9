import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import { galla } from '../../page/bridge';
import { copyText } from '../../components/copy-text';
import type { Remark } from '../../components/said/said';
import { askToPrint } from './ask-to-print';
import { printedWords } from './printed-words';
import { chosenLanguage } from './slip-language';

/** What can be done with a slip. */
export type SlipWay = 'print' | 'pdf' | 'picture' | 'text';

/** Prints or shares the slip of a sale in the language that was chosen for it; answers what came of it. */
export async function shareSlip(way: SlipWay, refId: string): Promise<Remark> {
  switch (way) {
    case 'print':
      return remarkOn(await askToPrint(refId));
    case 'pdf':
      return out('slip:save-pdf', refId);
    case 'picture':
      return out('slip:save-picture', refId);
    case 'text':
      return copy(refId);
  }
}

async function out(call: 'slip:save-pdf' | 'slip:save-picture', refId: string): Promise<Remark> {
  return remarkOn(await galla[call]({ refId, language: chosenLanguage(refId) }));
}

function remarkOn(answer: AnswerOf<'slip:print' | 'slip:save-pdf' | 'slip:save-picture'>): Remark {
  if (answer.ok) return { tone: 'good', says: (say) => printedWords(say, answer.value) };
  const tone = answer.failure.code === 'cancelled' ? 'plain' : 'bad';
  return { tone, failure: answer.failure };
}

async function copy(refId: string): Promise<Remark> {
  const answer = await galla['slip:text']({ refId, language: chosenLanguage(refId) });
  if (!answer.ok) return { tone: 'bad', failure: answer.failure };
  return copyText(answer.value.text)
    ? { tone: 'good', says: (inWords) => inWords('slip.copied') }
    : { tone: 'bad', says: (inWords) => inWords('slip.not_copied') };
}
