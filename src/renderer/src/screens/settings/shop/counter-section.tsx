import type { ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import { numberPads, type CounterSettings } from '../../../../../preload/contract/settings/settings';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { useSay } from '../../../page/use-say';
import { Choice } from '../../../components/form/choice';
import { namesIn } from '../../../components/form/submit/names-in';
import { TextField } from '../../../components/form/text-field';
import { Toggle } from '../../../components/form/toggle';
import { counterFields } from './counter-fields';
import { counterForm, readCounter } from './counter-form';
import { papers } from '../papers';
import { savedWords } from '../saved-words';
import { SectionForm } from '../section-form';
import { useSection } from '../use-section';

const labels = {
  shieldMinutes: 'settings.counter.shield.saved',
  dailyChecks: 'settings.counter.checks.saved',
  retypeAbovePaise: 'settings.counter.retype.saved',
  salesAMinute: 'settings.counter.sales.saved',
  spendAnHourPaise: 'settings.counter.spending.saved',
  lowBalancePaise: 'settings.counter.low_balance.saved',
  lowUtilityPaise: 'settings.counter.low_utility.saved',
  spokenReadBack: 'settings.counter.aloud.saved',
  theme: 'settings.counter.theme.saved',
  numberPad: 'settings.counter.pad.saved',
  slipWidth: 'settings.counter.paper.saved',
} as const satisfies Readonly<Record<keyof CounterSettings, PhraseKey>>;

const themes = ['system', 'light', 'dark'] as const;

interface CounterSectionProps {
  readonly counter: CounterSettings;
  readonly onSave: (counter: CounterSettings) => Promise<Result<null, FailureOf<'settings:save'>>>;
}

/** How the counter behaves. */
export function CounterSection({ counter, onSave }: CounterSectionProps): ReactElement {
  const say = useSay();
  const section = useSection({
    initial: counterForm(counter),
    read: (form) => readCounter(say, form),
    save: onSave,
    savedWords: (inWords, next) => savedWords(inWords, counter, next, labels),
  });
  const { typed, change } = section;

  return (
    <SectionForm section={section} part="counter" lead={say('settings.counter.lead')}>
      <div className="pairs level">
        {namesIn(counterFields).map((name) => {
          const { label, help, inputMode } = counterFields[name];
          return (
            <TextField
              key={name}
              label={say(label)}
              help={say(help)}
              inputMode={inputMode}
              {...section.field(name)}
            />
          );
        })}
      </div>
      <Toggle on={typed.spokenReadBack} onChange={(spokenReadBack) => change({ spokenReadBack })}>
        {say('settings.counter.aloud.label')}
      </Toggle>
      <div className="pairs level">
        <Choice
          label={say('settings.counter.theme.label')}
          options={themes.map((value) => ({ value, name: say(`settings.counter.theme.${value}`) }))}
          {...section.field('theme')}
        />
        <Choice
          label={say('settings.counter.pad.label')}
          options={numberPads.map((value) => ({ value, name: say(`settings.counter.pad.${value}`) }))}
          {...section.field('numberPad')}
        />
        <Choice
          label={say('settings.paper')}
          value={typed.slipWidth === 58 ? '58' : '80'}
          options={papers(say)}
          onChange={(paper) => change({ slipWidth: paper === '58' ? 58 : 80 })}
        />
      </div>
    </SectionForm>
  );
}
