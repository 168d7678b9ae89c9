import { useRef, useState } from 'react';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../preload/contract/result';
import type { Remark } from '../../components/said/said';
import { failureText } from '../../text/failures';
import type { Problems } from './problems';
import { useSay } from '../../page/use-say';

/** What a section of the settings keeps while it is edited. */
export interface Section<Form extends object> {
  readonly form: Form;
  readonly problems: Problems<Extract<keyof Form, string>>;
  /** What saving came to, until something is typed again. */
  readonly said: Remark | null;
  readonly busy: boolean;
  /** Something is typed that is not on disk. */
  readonly unsaved: boolean;
  readonly set: <F extends keyof Form>(field: F, value: Form[F]) => void;
  /** What a control shows and changes of one field: `<TextField label="…" {...section.field('name')} />`. */
  readonly field: <F extends Extract<keyof Form, string>>(
    name: F,
  ) => {
    readonly value: Form[F];
    readonly onChange: (value: Form[F]) => void;
    readonly problem: string | undefined;
  };
  readonly save: () => Promise<void>;
}

interface SectionParts<Form extends object, Value> {
  readonly initial: Form;
  readonly read: (form: Form) => Result<Value, Problems<Extract<keyof Form, string>>>;
  /** Answers the sentence that says what was saved. */
  readonly save: (value: Value) => Promise<Result<string, FailureOf<'settings:save'>>>;
}

/** One section: typed values stay as typed, whatever happens; only saving reads them. */
export function useSection<Form extends object, Value>(parts: SectionParts<Form, Value>): Section<Form> {
  const say = useSay();
  const [form, setForm] = useState(parts.initial);
  const [saved, setSaved] = useState(parts.initial);
  const [problems, setProblems] = useState<Section<Form>['problems']>({});
  const [said, setSaid] = useState<Section<Form>['said']>(null);
  const [busy, setBusy] = useState(false);

  const latest = useRef(form);
  const set: Section<Form>['set'] = (field, value) => {
    latest.current = { ...latest.current, [field]: value };
    setForm(latest.current);
    setProblems((old) => ({ ...old, [field]: undefined }));
    setSaid(null);
  };

  return {
    form,
    problems,
    said,
    busy,
    unsaved: JSON.stringify(form) !== JSON.stringify(saved),
    set,
    field: (name) => ({
      value: form[name],
      onChange: (value) => set(name, value),
      problem: problems[name],
    }),
    async save() {
      const read = parts.read(form);
      setProblems(read.ok ? {} : read.failure);
      if (!read.ok) {
        setSaid({ tone: 'bad', text: 'Nothing was saved yet. Look at the marked fields.' });
        return;
      }
      setBusy(true);
      const answer = await parts.save(read.value);
      setBusy(false);
      if (answer.ok) setSaved(form);
      // What was typed on meanwhile is not what was saved.
      if (answer.ok && latest.current !== form) return;
      setSaid(
        answer.ok
          ? { tone: 'good', text: answer.value }
          : { tone: 'bad', text: failureText(say, answer.failure) },
      );
    },
  };
}
