import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import { slipParts, type SlipPart, type SlipWidth } from '../../../../../preload/contract/printing/slip';
import type { Result } from '../../../../../preload/contract/result';
import type { ShopSettings, SlipSettings } from '../../../../../preload/contract/settings/settings';
import { Choice } from '../../../components/form/choice';
import { LinesField } from '../../../components/form/lines-field';
import { Toggle } from '../../../components/form/toggle';
import { refreshLogo, useLogo } from '../../../store/logo-store';
import { savedWords } from '../saved-words';
import { SectionForm } from '../section-form';
import { useSection } from '../use-section';
import { LogoPart } from './logo-part';
import { SampleSlip } from './sample-slip';
import { partNames, readSlips } from './slips-form';
import './slips.css';

const papers = [
  { value: '58', name: '58 mm' },
  { value: '80', name: '80 mm' },
] as const;

interface SlipsSectionProps {
  readonly shop: ShopSettings;
  readonly slips: SlipSettings;
  /** Paper to begin with. */
  readonly slipWidth: SlipWidth;
  readonly onSave: (slips: SlipSettings) => Promise<Result<null, FailureOf<'settings:save'>>>;
}

/** What slips say besides the sale, and which lines they leave out, with the paper beside it. */
export function SlipsSection({ shop, slips, slipWidth, onSave }: SlipsSectionProps): ReactElement {
  const [paper, setPaper] = useState<'58' | '80'>(slipWidth === 58 ? '58' : '80');
  const width = paper === '58' ? 58 : 80;
  const logo = useLogo(width);
  const section = useSection({
    initial: slips,
    read: readSlips,
    save: onSave,
    savedWords: (next) => savedWords(asTexts(slips), asTexts(next), labels),
  });
  const { typed, change } = section;

  const show = (part: SlipPart, isShown: boolean): void => {
    const others = typed.hidden.filter((each) => each !== part);
    change({ hidden: isShown ? others : [...others, part] });
  };

  return (
    <div className="with-slip">
      <SectionForm
        section={section}
        title="Slips"
        lead="The shop’s own lines and picture, and what slips show."
      >
        {logo !== null && <LogoPart logo={logo} onChanged={() => void refreshLogo()} />}
        <LinesField label="Lines below the shop’s name" rows={3} {...section.field('header')} />
        <LinesField label="Last lines of the slip" rows={3} {...section.field('footer')} />
        <fieldset className="slip-parts">
          <legend className="field-label">Lines on the slip</legend>
          {slipParts.map((part) => (
            <Toggle key={part} on={!typed.hidden.includes(part)} onChange={(on) => show(part, on)}>
              {partNames[part]}
            </Toggle>
          ))}
          <p className="field-help">Outcome, number, amount, total, our ref and times are on every slip.</p>
        </fieldset>
      </SectionForm>
      <div className="slip-view">
        <Choice label="Paper shown here" value={paper} options={papers} onChange={setPaper} />
        <SampleSlip key={logo?.kind} shop={shop} slips={typed} width={width} label="How a slip looks" />
      </div>
    </div>
  );
}

const labels = { header: 'first lines', footer: 'last lines', hidden: 'what is shown' } as const;

function asTexts({ header, footer, hidden }: SlipSettings) {
  return { header, footer, hidden: [...hidden].toSorted().join() };
}
