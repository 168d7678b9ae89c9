import { useEffect, useEffectEvent, useState } from 'react';
import type {
  ConditionPhrase,
  ConditionPhrasesView,
} from '../../../../../preload/contract/settings/condition-phrases';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Condition } from '../../../../../preload/contract/sale/recharge';
import { useAppStatusStore } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useForm, type FilledForm } from '../../../components/form/submit/use-form';
import type { Remark } from '../../../components/said/said';
import { useUnsaved } from '../../../store/unsaved';
import { counterOf } from '../../../store/which-counter';
import { conditionsForm, readConditions, withPhrase, type ConditionsForm } from './conditions-form';

/** The phrases while they are edited, and the ways back. */
export interface Conditions {
  readonly view: ConditionPhrasesView;
  readonly form: FilledForm<ConditionsForm, readonly ConditionPhrase[], 'add' | 'undo' | 'reset'>;
  /** Saves what is typed with one more phrase under a condition. */
  readonly add: (condition: Condition, phrase: string) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

const nothing: ConditionPhrasesView = { phrases: [], areDefaults: true, canUndo: false, unnamed: [] };

/** Reads the phrases when they come in sight; what is typed stays as typed until it is saved. */
export function useConditions(): Conditions {
  const say = useSay();
  const [view, setView] = useState(nothing);

  const save = (phrases: readonly ConditionPhrase[]) => galla['conditions:save']({ phrases });
  const form = useForm({
    initial: conditionsForm([]),
    read: (typed) => readConditions(say, typed),
    unread: say('settings.words.not_read'),
    submit: save,
    done: shows((inWords) => inWords('settings.words.saved')),
    others: ['add', 'undo', 'reset'],
  });
  useUnsaved('conditions', form.unsaved);

  function show(next: ConditionPhrasesView): void {
    setView(next);
    form.begin(conditionsForm(next.phrases));
  }
  function shows(says: (inWords: Say) => string): (next: ConditionPhrasesView) => Remark {
    return (next) => {
      show(next);
      return { tone: 'good', says };
    };
  }

  const take = useEffectEvent((next: ConditionPhrasesView): void => {
    // What the gateway said lately is of the counter that is worked on; what was typed stays.
    if (form.unsaved) setView(next);
    else show(next);
  });
  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await galla['conditions:read']({});
      if (answer.ok) take(answer.value);
    };
    void read();
    return useAppStatusStore.subscribe(({ status }, before) => {
      if (counterOf(status) !== counterOf(before.status)) void read();
    });
  }, []);

  return {
    view,
    form,
    async add(condition, phrase) {
      form.change(withPhrase(form.typed, condition, phrase));
      await form.submitAs('add', {
        submit: save,
        done: shows((inWords) => inWords(`settings.words.added.${condition}`, { phrase })),
      });
    },
    reset: () =>
      form.act('reset', {
        submit: () => galla['conditions:reset']({}),
        done: shows((inWords) => inWords('settings.words.reset_done')),
      }),
    undo: () =>
      form.act('undo', {
        submit: () => galla['conditions:undo']({}),
        done: shows((inWords) => inWords('settings.words.undone')),
      }),
  };
}
