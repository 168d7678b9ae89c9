import type { Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import type { FormState } from './form-control';
import { namesIn, type NameOf } from './names-in';
import type { Problems } from './problems';
import { refusalSentence } from './refusal-sentence';

interface Retold<Fields extends object> {
  /** The words of now. */
  readonly say: Say;
  /** As `useForm` is given them: they speak the language of now. */
  readonly read: (typed: Fields) => Result<unknown, Problems<NameOf<Fields>>>;
  readonly unread: string | null;
}

/**
 * What a form was refused with, in the words of now: whoever chooses another language reads it in that one. What was found by
 * reading is read again, what main refused is said again by its code. A sentence that neither says any more stays.
 */
export function retell<Fields extends object, Doing extends string>(
  state: FormState<Fields, Doing>,
  { say, read, unread }: Retold<Fields>,
): Pick<FormState<Fields, Doing>, 'problems' | 'said'> {
  const { problems, said, failure, told, typed } = state;
  if (told === null || told === say) return { problems, said };
  const marked = namesIn(problems).filter((name) => problems[name] !== undefined);
  const again = failure === null ? read(typed) : null;
  const sentences: { [F in NameOf<Fields>]?: string | undefined } = { ...problems };
  for (const name of marked) {
    if (failure !== null) sentences[name] = refusalSentence(say, failure);
    else if (again !== null && !again.ok) sentences[name] = again.failure[name] ?? problems[name];
  }
  const isUnread = said !== null && failure === null && marked.length > 0 && unread !== null;
  return { problems: sentences, said: isUnread ? { tone: 'bad', text: unread } : said };
}
