import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { Button } from '../../../components/button';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { StateWord } from '../../../components/said/state-word';

interface DetailsHeadProps {
  readonly recharge: Recharge;
  readonly onClose: () => void;
}

/** What a customer on the phone asks about: which number, how much, and what became of it. */
export function DetailsHead({ recharge, onClose }: DetailsHeadProps): ReactElement {
  return (
    <header className="details-head">
      <div className="details-what">
        <p className="details-number">
          <GroupedNumber number={recharge.number} />
        </p>
        <p className="details-operator">
          {recharge.operatorName} · ₹ {formatRupees(recharge.amountPaise)}
        </p>
      </div>
      <div className="details-state">
        <StateWord state={recharge.state} size="large" />
        {recharge.settledByHand && <small>settled by hand</small>}
      </div>
      <Button kind="quiet" aria-label="Close" onPress={onClose}>
        ✕
      </Button>
    </header>
  );
}
