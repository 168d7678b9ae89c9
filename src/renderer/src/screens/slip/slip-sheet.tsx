import { useState, type ReactElement } from 'react';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import { Said, type Remark } from '../../components/said/said';
import { Sheet } from '../../components/sheet/sheet';
import { useSay } from '../../page/use-say';
import { SlipWays } from './slip-ways';
import { SlipLook } from './slip-look';

interface SlipSheetProps {
  readonly recharge: Recharge;
  readonly onClose: () => void;
}

/** The slip of a sale at the counter: choose its language, look at it, print or share it. */
export function SlipSheet({ recharge, onClose }: SlipSheetProps): ReactElement {
  const say = useSay();
  const [said, setSaid] = useState<Remark | null>(null);
  return (
    <Sheet title={say('slip.title')} onClose={onClose}>
      <SlipLook recharge={recharge} startsAtLanguage>
        <div className="slip-ways">
          <SlipWays refId={recharge.refId} isDisabled={false} onSaid={setSaid} />
        </div>
        <Said remark={said} />
      </SlipLook>
    </Sheet>
  );
}
