import type { ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import type { ShopSettings, SlipSettings } from '../../../../../preload/contract/settings/settings';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { useSay } from '../../../page/use-say';
import { LinesField } from '../../../components/form/lines-field';
import { TextField } from '../../../components/form/text-field';
import { savedWords } from '../saved-words';
import { SectionForm } from '../section-form';
import { readShop } from './shop-form';
import { SampleSlip } from '../slips/sample-slip';
import { useSection } from '../use-section';

const labels = {
  name: 'settings.shop.saved.name',
  address: 'settings.shop.saved.address',
  phone: 'settings.shop.saved.phone',
} as const satisfies Readonly<Record<keyof ShopSettings, PhraseKey>>;

interface ShopSectionProps {
  readonly shop: ShopSettings;
  /** How slips look besides: as they are saved. */
  readonly slips: SlipSettings;
  readonly slipWidth: 58 | 80;
  readonly onSave: (shop: ShopSettings) => Promise<Result<null, FailureOf<'settings:save'>>>;
}

/** What stands on top of every slip, with the slip beside it. */
export function ShopSection({ shop, slips, slipWidth, onSave }: ShopSectionProps): ReactElement {
  const say = useSay();
  const section = useSection({
    initial: shop,
    read: (typed) => readShop(say, typed),
    save: onSave,
    savedWords: (inWords, next) => savedWords(inWords, shop, next, labels),
  });
  const { typed } = section;

  return (
    <div className="with-slip">
      <SectionForm section={section} part="shop" lead={say('settings.shop.lead')}>
        <TextField label={say('settings.shop.name')} {...section.field('name')} />
        <LinesField label={say('settings.shop.address')} rows={2} {...section.field('address')} />
        <TextField label={say('settings.shop.phone')} inputMode="tel" {...section.field('phone')} />
      </SectionForm>
      <SampleSlip shop={typed} slips={slips} width={slipWidth} label={say('settings.slips.look')} />
    </div>
  );
}
