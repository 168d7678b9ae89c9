import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { useKeyActions } from '../../keyboard/key-actions';
import { useDayStore } from '../../store/day-store';
import { loadOperators } from '../../store/operator-store';
import { ConfirmRecharge } from './confirm-recharge';
import { focusField } from './focus-field';
import { NeedsYou } from './needs-you';
import { Outcome } from './outcome';
import { printSlip } from './print-slip';
import { SellForm } from './sell-form';
import { Today } from './today';
import { typeAnywhere } from './type-anywhere';
import { useSale } from './sale-store';
import './counter.css';

const RechargeDetails = lazy(async () => ({
  default: (await import('../history/recharge-details')).RechargeDetails,
}));

/** One screen that never scrolls: selling on the left, the day on the right. */
export function CounterScreen(): ReactElement {
  const [opened, setOpened] = useState<string | null>(null);
  const outcome = useSale((state) => state.outcome);

  useEffect(() => void loadOperators(), []);
  useEffect(() => typeAnywhere(document), []);
  // At the start and after every sale typing begins in Number. Not when an outcome leaves: that is the first
  // digit being typed, which would be selected and replaced by the second.
  useEffect(beginInNumber, []);
  useEffect(() => (outcome === null ? undefined : beginInNumber()), [outcome]);

  useKeyActions({
    operator: () => focusField('operator'),
    print_last: () => {
      const last = outcome ?? useDayStore.getState().day?.rows[0]?.refId;
      if (last !== undefined) void printSlip(last);
    },
  });

  return (
    <div className="counter">
      <h1 className="sr-only">Counter</h1>
      <div className="counter-sell">
        <SellForm />
        <Outcome />
      </div>
      <div className="counter-day">
        <Today onOpen={setOpened} />
        <NeedsYou onOpen={setOpened} />
      </div>
      <ConfirmRecharge />
      <Suspense>
        {opened !== null && <RechargeDetails refId={opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </div>
  );
}

/** Puts the focus into Number once the read-back has let go of it; answers what stops that. */
function beginInNumber(): () => void {
  const frame = requestAnimationFrame(() => focusField('number'));
  return () => cancelAnimationFrame(frame);
}
