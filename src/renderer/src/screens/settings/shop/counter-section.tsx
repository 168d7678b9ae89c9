import type { ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import type { CounterSettings } from '../../../../../preload/contract/settings/settings';
import { Choice } from '../../../components/form/choice';
import { namesIn } from '../../../components/form/submit/names-in';
import { TextField } from '../../../components/form/text-field';
import { Toggle } from '../../../components/form/toggle';
import { counterFields } from './counter-fields';
import { counterForm, readCounter } from './counter-form';
import { savedWords } from '../saved-words';
import { SectionForm } from '../section-form';
import { useSection } from '../use-section';

const labels = {
  shieldMinutes: 'duplicate shield',
  dailyChecks: 'status checks a day',
  retypeAbovePaise: 'last four digits',
  salesAMinute: 'sales a minute',
  spendAnHourPaise: 'spending an hour',
  lowBalancePaise: 'low balance',
  lowUtilityPaise: 'low utility balance',
  spokenReadBack: 'number and amount aloud',
  theme: 'colours',
  slipWidth: 'paper',
} as const satisfies Readonly<Record<keyof CounterSettings, string>>;

const themes = [
  { value: 'system', name: 'Automatic' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const;

const papers = [
  { value: '58', name: '58 mm' },
  { value: '80', name: '80 mm' },
] as const;

interface CounterSectionProps {
  readonly counter: CounterSettings;
  readonly onSave: (counter: CounterSettings) => Promise<Result<null, FailureOf<'settings:save'>>>;
}

/** How the counter behaves. */
export function CounterSection({ counter, onSave }: CounterSectionProps): ReactElement {
  const section = useSection({
    initial: counterForm(counter),
    read: readCounter,
    save: onSave,
    savedWords: (next) => savedWords(counter, next, labels),
  });
  const { typed, change } = section;

  return (
    <SectionForm
      section={section}
      title="Counter"
      lead="How the counter works. Where slips go is set in Printers."
    >
      <div className="pairs">
        {namesIn(counterFields).map((name) => {
          const { label, help, inputMode } = counterFields[name];
          return (
            <TextField key={name} label={label} help={help} inputMode={inputMode} {...section.field(name)} />
          );
        })}
      </div>
      <Toggle on={typed.spokenReadBack} onChange={(spokenReadBack) => change({ spokenReadBack })}>
        Say number and amount aloud before Send
      </Toggle>
      <div className="pairs">
        <Choice label="Colours" options={themes} {...section.field('theme')} />
        <Choice
          label="Paper"
          value={typed.slipWidth === 58 ? '58' : '80'}
          options={papers}
          onChange={(paper) => change({ slipWidth: paper === '58' ? 58 : 80 })}
        />
      </div>
    </SectionForm>
  );
}
