import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import { slipParts, type SlipPart, type SlipWidth } from '../../../../../preload/contract/printing/slip';
import type { Result } from '../../../../../preload/contract/result';
import type { ShopSettings, SlipSettings } from '../../../../../preload/contract/settings/settings';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { useSay } from '../../../page/use-say';
import { Choice } from '../../../components/form/choice';
import { LinesField } from '../../../components/form/lines-field';
import { Toggle } from '../../../components/form/toggle';
import { refreshLogo, useLogo } from '../../../store/logo-store';
import { papers } from '../papers';
import { savedWords } from '../saved-words';
import { SectionForm } from '../section-form';
import { useSection } from '../use-section';
import { LogoPart } from './logo-part';
import { SampleSlip } from './sample-slip';
import { readSlips } from './slips-form';
import './slips.css';

interface SlipsSectionProps {
  readonly shop: ShopSettings;
  readonly slips: SlipSettings;
  /** Paper to begin with. */
  readonly slipWidth: SlipWidth;
  readonly onSave: (slips: SlipSettings) => Promise<Result<null, FailureOf<'settings:save'>>>;
}

/** What slips say besides the sale, and which lines they leave out, with the paper beside it. */
export function SlipsSection({ shop, slips, slipWidth, onSave }: SlipsSectionProps): ReactElement {
  const say = useSay();
  const [paper, setPaper] = useState<'58' | '80'>(slipWidth === 58 ? '58' : '80');
  const width = paper === '58' ? 58 : 80;
  const logo = useLogo(width);
  const section = useSection({
    initial: slips,
    read: (typed) => readSlips(say, typed),
    save: onSave,
    savedWords: (inWords, next) => savedWords(inWords, asTexts(slips), asTexts(next), labels),
  });
  const { typed, change } = section;

  const show = (part: SlipPart, isShown: boolean): void => {
    const others = typed.hidden.filter((each) => each !== part);
    change({ hidden: isShown ? others : [...others, part] });
  };

  return (
    <div className="with-slip">
      <SectionForm section={section} part="slips" lead={say('settings.slips.lead')}>
        {logo !== null && <LogoPart logo={logo} onChanged={() => void refreshLogo()} />}
        <LinesField label={say('settings.slips.header')} rows={3} {...section.field('header')} />
        <LinesField label={say('settings.slips.footer')} rows={3} {...section.field('footer')} />
        <fieldset className="slip-parts">
          <legend className="field-label">{say('settings.slips.parts')}</legend>
          {slipParts.map((part) => (
            <Toggle key={part} on={!typed.hidden.includes(part)} onChange={(on) => show(part, on)}>
              {say(`settings.slips.part.${part}`)}
            </Toggle>
          ))}
          <p className="field-help">{say('settings.slips.always')}</p>
        </fieldset>
      </SectionForm>
      <div className="slip-view">
        <Choice label={say('settings.slips.paper')} value={paper} options={papers(say)} onChange={setPaper} />
        <SampleSlip
          key={logo?.kind}
          shop={shop}
          slips={typed}
          width={width}
          label={say('settings.slips.look')}
        />
      </div>
    </div>
  );
}

const labels = {
  header: 'settings.slips.saved.header',
  footer: 'settings.slips.saved.footer',
  hidden: 'settings.slips.saved.hidden',
} as const satisfies Readonly<Record<keyof SlipSettings, PhraseKey>>;

function asTexts({ header, footer, hidden }: SlipSettings) {
  return { header, footer, hidden: [...hidden].toSorted().join() };
}
