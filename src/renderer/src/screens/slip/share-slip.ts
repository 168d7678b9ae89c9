import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import type { Say } from '../../../../preload/contract/words/say';
import { galla } from '../../page/bridge';
import { copyText } from '../../components/copy-text';
import type { Remark } from '../../components/said/said';
import { askToPrint } from './ask-to-print';
import { printedWords } from './printed-words';
import { chosenLanguage } from './slip-language';

/** What can be done with a slip. */
export type SlipWay = 'print' | 'pdf' | 'picture' | 'text';

/** Prints or shares the slip of a sale in the language that was chosen for it; answers what came of it. */
export async function shareSlip(say: Say, way: SlipWay, refId: string): Promise<Remark> {
  switch (way) {
    case 'print':
      return remarkOn(say, await askToPrint(refId));
    case 'pdf':
      return out(say, 'slip:save-pdf', refId);
    case 'picture':
      return out(say, 'slip:save-picture', refId);
    case 'text':
      return copy(say, refId);
  }
}

async function out(say: Say, call: 'slip:save-pdf' | 'slip:save-picture', refId: string): Promise<Remark> {
  return remarkOn(say, await galla[call]({ refId, language: chosenLanguage(refId) }));
}

function remarkOn(say: Say, answer: AnswerOf<'slip:print' | 'slip:save-pdf' | 'slip:save-picture'>): Remark {
  if (answer.ok) return { tone: 'good', text: printedWords(say, answer.value) };
  const tone = answer.failure.code === 'cancelled' ? 'plain' : 'bad';
  return { tone, failure: answer.failure };
}

async function copy(say: Say, refId: string): Promise<Remark> {
  const answer = await galla['slip:text']({ refId, language: chosenLanguage(refId) });
  if (!answer.ok) return { tone: 'bad', failure: answer.failure };
  return copyText(answer.value.text)
    ? { tone: 'good', text: say('slip.copied') }
    : { tone: 'bad', says: (inWords) => inWords('slip.not_copied') };
}
