import type { ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import type { CounterSettings } from '../../../../../preload/contract/settings/settings';
import { Choice } from '../../../components/form/choice';
import { TextField } from '../../../components/form/text-field';
import { Toggle } from '../../../components/form/toggle';
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
    save: async (next) => {
      const saved = await onSave(next);
      return saved.ok ? { ok: true, value: savedWords(counter, next, labels) } : saved;
    },
  });
  const { form, set } = section;

  return (
    <SectionForm
      section={section}
      title="Counter"
      lead="How the counter works. Where slips go is set in Printers."
    >
      <div className="pairs">
        <TextField
          label="Duplicate shield, minutes"
          help="After a success, the same number and amount ask for a reason for this long."
          inputMode="numeric"
          {...section.field('shieldMinutes')}
        />
        <TextField
          label="Status checks a day"
          help="Your panel may limit them, often to 100. With 0, Galla never asks by itself. Your own 30 checks a day are not counted here."
          inputMode="numeric"
          {...section.field('dailyChecks')}
        />
        <TextField
          label="Last four digits above, ₹"
          help="Above this amount they are typed again before sending. Empty: never."
          inputMode="decimal"
          {...section.field('retypeAbove')}
        />
        <TextField
          label="Sales a minute"
          help="More than this needs the owner. Practice is not counted."
          inputMode="numeric"
          {...section.field('salesAMinute')}
        />
        <TextField
          label="Spending an hour, ₹"
          help="More than this needs the owner. Practice is not counted."
          inputMode="decimal"
          {...section.field('spendAnHour')}
        />
        <TextField
          label="Low balance below, ₹"
          help="The counter warns before the customer pays."
          inputMode="decimal"
          {...section.field('lowBalance')}
        />
        <TextField
          label="Low utility balance below, ₹"
          help="For bills, if your panel has a separate balance. Deeperweb has not confirmed which sale uses which."
          inputMode="decimal"
          {...section.field('lowUtility')}
        />
      </div>
      <Toggle on={form.spokenReadBack} onChange={(spoken) => set('spokenReadBack', spoken)}>
        Say number and amount aloud before Send
      </Toggle>
      <div className="pairs">
        <Choice
          label="Colours"
          value={form.theme}
          options={themes}
          onChange={(theme) => set('theme', theme)}
        />
        <Choice
          label="Paper"
          value={form.slipWidth === 58 ? '58' : '80'}
          options={papers}
          onChange={(paper) => set('slipWidth', paper === '58' ? 58 : 80)}
        />
      </div>
    </SectionForm>
  );
}
