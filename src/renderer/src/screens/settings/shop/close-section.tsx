import type { ReactElement } from 'react';
import { ok } from '../../../../../preload/contract/result';
import type { CloseSettings } from '../../../../../preload/contract/shift/close-settings';
import { TextField } from '../../../components/form/text-field';
import { Toggle } from '../../../components/form/toggle';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { takeCloseSettings, useCloseSettings } from '../../../store/close-settings-store';
import { SectionForm } from '../section-form';
import { useSection } from '../use-section';
import { closeForm, readClose } from './close-form';

/** How the drawer is counted and the day closed. */
export function CloseSection(): ReactElement | null {
  const settings = useCloseSettings();
  return settings === null ? null : <OfClose settings={settings} />;
}

function OfClose({ settings }: { readonly settings: CloseSettings }): ReactElement {
  const say = useSay();
  const section = useSection({
    initial: closeForm(settings),
    read: (form) => readClose(say, form),
    save: async (next) => {
      const answer = await galla['close:save-settings']({ settings: next });
      if (!answer.ok) return answer;
      takeCloseSettings(answer.value);
      return ok(null);
    },
    savedWords: (inWords) => inWords('settings.close.saved'),
  });
  const { typed, change } = section;
  return (
    <SectionForm section={section} part="close" lead={say('settings.close.lead')}>
      <div className="pairs level">
        <TextField
          label={say('settings.close.notes')}
          help={say('settings.close.worth_help')}
          {...section.field('note')}
        />
        <TextField
          label={say('settings.close.coins')}
          help={say('settings.close.worth_help')}
          {...section.field('coin')}
        />
        <TextField
          label={say('settings.close.note_above')}
          help={say('settings.close.note_above_help')}
          inputMode="decimal"
          {...section.field('noteAbove')}
        />
      </div>
      <div>
        <Toggle on={typed.blindCount} onChange={(blindCount) => change({ blindCount })}>
          {say('settings.close.blind')}
        </Toggle>
        <p className="field-help">{say('settings.close.blind_help')}</p>
      </div>
      <div>
        <Toggle on={typed.shiftRequired} onChange={(shiftRequired) => change({ shiftRequired })}>
          {say('settings.close.required')}
        </Toggle>
        <p className="field-help">{say('settings.close.required_help')}</p>
      </div>
    </SectionForm>
  );
}
