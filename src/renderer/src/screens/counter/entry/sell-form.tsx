import type { ReactElement } from 'react';
import { AmountBox } from './amount-box';
import { BillFields } from './bill-fields';
import { CustomerFields } from './customer-fields';
import { Favourites } from '../operator/favourites';
import { NumberBox } from './number-box';
import { OperatorBox } from '../operator/operator-box';
import { Refusal } from '../read-back/refusal';
import { ReviewButton } from './review-button';
import { useSale } from '../sale-store';
import { useSay } from '../../../page/use-say';

/** Number, operator, amount, and what a bill asks for besides. */
export function SellForm(): ReactElement {
  const say = useSay();
  const restart = useSale(({ form }) => form.restartOf !== null);
  // At rest the form leaves the room to the outcome.
  const resting = useSale(({ outcome }) => outcome !== null);
  return (
    <form
      className="sell"
      aria-label={say('counter.entry.sell')}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <NumberBox />
      <div className="sell-row sell-row-operator">
        <OperatorBox />
        <Favourites />
      </div>
      <AmountBox />
      <BillFields />
      {!resting && <CustomerFields />}
      <div className="sell-go">
        <ReviewButton />
        {restart && <p className="sell-help">{say('counter.entry.starts_again')}</p>}
      </div>
      <Refusal />
    </form>
  );
}
