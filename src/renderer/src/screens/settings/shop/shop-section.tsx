import type { ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import type { ShopSettings, SlipSettings } from '../../../../../preload/contract/settings/settings';
import { LinesField } from '../../../components/form/lines-field';
import { TextField } from '../../../components/form/text-field';
import { savedWords } from '../saved-words';
import { SectionForm } from '../section-form';
import { readShop } from './shop-form';
import { SampleSlip } from '../slips/sample-slip';
import { useSection } from '../use-section';

const labels = {
  name: 'name',
  address: 'address',
  phone: 'phone',
} as const satisfies Readonly<Record<keyof ShopSettings, string>>;

interface ShopSectionProps {
  readonly shop: ShopSettings;
  /** How slips look besides: as they are saved. */
  readonly slips: SlipSettings;
  readonly slipWidth: 58 | 80;
  readonly onSave: (shop: ShopSettings) => Promise<Result<null, FailureOf<'settings:save'>>>;
}

/** What stands on top of every slip, with the slip beside it. */
export function ShopSection({ shop, slips, slipWidth, onSave }: ShopSectionProps): ReactElement {
  const section = useSection({
    initial: shop,
    read: readShop,
    save: onSave,
    savedWords: (next) => savedWords(shop, next, labels),
  });
  const { typed } = section;

  return (
    <div className="with-slip">
      <SectionForm section={section} title="Shop" lead="Printed on every slip.">
        <TextField label="Shop name" {...section.field('name')} />
        <LinesField label="Address" rows={2} {...section.field('address')} />
        <TextField label="Phone" inputMode="tel" {...section.field('phone')} />
      </SectionForm>
      <SampleSlip shop={typed} slips={slips} width={slipWidth} label="How a slip looks" />
    </div>
  );
}
