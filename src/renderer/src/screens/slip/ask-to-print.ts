import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import { galla } from '../../page/bridge';
import { newRequestId } from '../../page/new-request-id';
import { chosenLanguage } from './slip-language';

/** Slips that were asked for and not answered well yet, by sale. */
const asked = new Map<string, string>();

/** Asks for a slip on paper. Pressed again after an answer that was lost, it is the same slip. */
export async function askToPrint(refId: string): Promise<AnswerOf<'slip:print'>> {
  const requestId = asked.get(refId) ?? newRequestId();
  asked.set(refId, requestId);
  const answer = await galla['slip:print']({ requestId, refId, language: chosenLanguage(refId) });
  if (answer.ok) asked.delete(refId);
  return answer;
}
