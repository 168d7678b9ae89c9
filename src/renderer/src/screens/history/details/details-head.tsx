import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { Button } from '../../../components/button';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { StateWord } from '../../../components/said/state-word';
import { useSay } from '../../../page/use-say';
import { DrawnSign } from '../../../components/said/drawn-sign';

interface DetailsHeadProps {
  readonly recharge: Recharge;
  readonly onClose: () => void;
}

/** What a customer on the phone asks about: which number, how much, and what became of it. */
export function DetailsHead({ recharge, onClose }: DetailsHeadProps): ReactElement {
  const say = useSay();
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
        {recharge.settledByHand && <small>{say('history.details.settled_by_hand')}</small>}
      </div>
      <Button kind="quiet" aria-label={say('history.details.close')} onPress={onClose}>
        <DrawnSign sign="cross" />
      </Button>
    </header>
  );
}
