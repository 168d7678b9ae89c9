import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../preload/contract/result';
import type { Say } from '../../../../preload/contract/words/say';
import { useSay } from '../../page/use-say';
import type { NameOf } from '../../components/form/submit/names-in';
import type { Problems } from '../../components/form/submit/problems';
import { useForm, type FilledForm } from '../../components/form/submit/use-form';

interface SectionParts<Fields extends object, Value> {
  readonly initial: Fields;
  readonly read: (typed: Fields) => Result<Value, Problems<NameOf<Fields>>>;
  readonly save: (value: Value) => Promise<Result<null, FailureOf<'settings:save'>>>;
  /** The sentence that says what was saved. */
  readonly savedWords: (say: Say, value: Value) => string;
}

/** One section: typed values stay as typed, whatever happens; only saving reads them. */
export function useSection<Fields extends object, Value>(
  parts: SectionParts<Fields, Value>,
): FilledForm<Fields, Value, never> {
  const say = useSay();
  const { initial, read, save, savedWords } = parts;
  return useForm({
    initial,
    read,
    unread: say('settings.not_read'),
    submit: save,
    done: (_, saved) => ({ tone: 'good', says: (inWords) => savedWords(inWords, saved) }),
  });
}
