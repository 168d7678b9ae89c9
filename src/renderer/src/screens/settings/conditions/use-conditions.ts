import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  ConditionPhrase,
  ConditionPhrasesView,
} from '../../../../../preload/contract/settings/condition-phrases';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { Result } from '../../../../../preload/contract/result';
import { useAppStatusStore } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import type { Remark } from '../../../components/said/said';
import { useUnsaved } from '../../../store/unsaved';
import { counterOf } from '../../../store/which-counter';
import { failureText } from '../../../text/failures';
import { conditionsForm, readConditions, type ConditionsForm } from './conditions-form';

type Answer = Result<ConditionPhrasesView, Failure>;

/** The phrases while they are edited, what the last change came to, and the ways back. */
export interface Conditions {
  readonly view: ConditionPhrasesView;
  readonly form: ConditionsForm;
  readonly problems: { readonly [F in keyof ConditionsForm]?: string | undefined };
  readonly said: Remark | null;
  readonly busy: boolean;
  readonly set: (form: ConditionsForm) => void;
  /** Saves a form and says `done`. */
  readonly save: (form: ConditionsForm, done: string) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

const nothing: ConditionPhrasesView = { phrases: [], areDefaults: true, canUndo: false, unnamed: [] };

/** Reads the phrases when they come in sight; what is typed stays as typed until it is saved. */
export function useConditions(): Conditions {
  const say = useSay();
  const [view, setView] = useState(nothing);
  const [form, setForm] = useState(() => conditionsForm([]));
  const [problems, setProblems] = useState<Conditions['problems']>({});
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);
  const typed = useRef(false);

  const show = useCallback((next: ConditionPhrasesView): void => {
    setView(next);
    setForm(conditionsForm(next.phrases));
    setProblems({});
    typed.current = false;
  }, []);

  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await galla['conditions:read']({});
      if (!answer.ok) return;
      // What the gateway said lately is of the counter that is worked on; what was typed stays.
      if (typed.current) setView(answer.value);
      else show(answer.value);
    };
    void read();
    return useAppStatusStore.subscribe(({ status }, before) => {
      if (counterOf(status) !== counterOf(before.status)) void read();
    });
  }, [show]);

  useUnsaved('conditions', JSON.stringify(form) !== JSON.stringify(conditionsForm(view.phrases)));

  const take = (answer: Answer, done: string): void => {
    setBusy(false);
    if (answer.ok) show(answer.value);
    setSaid(
      answer.ok ? { tone: 'good', text: done } : { tone: 'bad', text: failureText(say, answer.failure) },
    );
  };

  const keep = async (phrases: readonly ConditionPhrase[], done: string): Promise<void> => {
    setBusy(true);
    take(await galla['conditions:save']({ phrases }), done);
  };

  return {
    view,
    form,
    problems,
    said,
    busy,
    set(next) {
      typed.current = true;
      setForm(next);
      setProblems({});
      setSaid(null);
    },
    async save(next, done) {
      const read = readConditions(next);
      setForm(next);
      setProblems(read.ok ? {} : read.failure);
      if (read.ok) await keep(read.value, done);
      else setSaid({ tone: 'bad', text: 'Nothing was saved yet. Look at the marked lists.' });
    },
    async reset() {
      setBusy(true);
      take(await galla['conditions:reset']({}), 'Back to Galla’s own phrases.');
    },
    async undo() {
      setBusy(true);
      take(await galla['conditions:undo']({}), 'Undone. The lists are as before.');
    },
  };
}
