import type { AnswerOf } from '../../../../../preload/contract/bridge/calls';
import type { CloseId } from '../../../../../preload/contract/shift/close-id';
import { closeName } from '../../../../../preload/contract/shift/close-id';
import type { Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { newRequestId } from '../../../page/new-request-id';

/** Zs that were asked for on paper and not answered well yet, by name: pressed again, it is the same paper. */
const asked = new Map<string, string>();

/** Asks for a Z on paper; answers what came of it. */
export async function printClose({ counter, epoch, n }: CloseId): Promise<Remark> {
  const name = closeName({ counter, epoch, n });
  const requestId = asked.get(name) ?? newRequestId();
  asked.set(name, requestId);
  const answer = await galla['close:print']({ requestId, counter, epoch, n, language: null });
  if (answer.ok) asked.delete(name);
  return remarkOn(name, answer);
}

/** Saves a Z as a PDF where somebody chooses. */
export async function saveClose({ counter, epoch, n }: CloseId): Promise<Remark> {
  const answer = await galla['close:save-pdf']({ counter, epoch, n, language: null });
  return remarkOn(closeName({ counter, epoch, n }), answer);
}

function remarkOn(name: string, answer: AnswerOf<'close:print' | 'close:save-pdf'>): Remark {
  if (!answer.ok) {
    const tone = answer.failure.code === 'cancelled' ? 'plain' : 'bad';
    return { tone, failure: answer.failure };
  }
  const { value } = answer;
  return value.kind === 'queued'
    ? { tone: 'good', says: (inWords) => inWords('close.print.queued', { name, printer: value.printer }) }
    : { tone: 'good', says: (inWords) => inWords('close.print.saved', { name, file: value.file }) };
}
