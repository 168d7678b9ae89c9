import { useEffect, useState, type ReactElement } from 'react';
import type { SlipDocument, SlipWidth } from '../../../../../preload/contract/printing/slip';
import type { ShopSettings, SlipSettings } from '../../../../../preload/contract/settings/settings';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { PaperSlip } from '../../../components/slip/paper-slip';
import { useLogo } from '../../../store/logo-store';
import { usePrintingSettings } from '../../../store/printing-settings-store';

interface SampleSlipProps {
  readonly shop: ShopSettings;
  readonly slips: SlipSettings;
  readonly width: SlipWidth;
  readonly label: string;
}

/** A slip of a made-up sale under what is being typed, made by the same code as the slips of real ones. */
export function SampleSlip({ shop, slips, width, label }: SampleSlipProps): ReactElement {
  const say = useSay();
  const shopName = say('settings.slips.sample_shop');
  const [slip, setSlip] = useState<SlipDocument | null>(null);
  const logo = useLogo(width);
  const hasLogo = logo !== null && logo.kind !== 'none';
  const language = usePrintingSettings(({ printing }) => printing?.language ?? 'en');

  useEffect(() => {
    let isWanted = true;
    const make = async (): Promise<void> => {
      const named = { ...shop, name: shop.name.trim() === '' ? shopName : shop.name };
      const answer = await galla['slip:sample']({ shop: named, slips, hasLogo, language });
      // Text beyond all bounds is refused: the form says so, and the paper stays as it was.
      if (isWanted && answer.ok) setSlip(answer.value);
    };
    void make();
    return () => {
      isWanted = false;
    };
  }, [shop, shopName, slips, hasLogo, language]);

  return (
    <div className="slip-stage">
      {slip !== null && <PaperSlip slip={slip} width={width} logo={logo} label={label} />}
    </div>
  );
}
