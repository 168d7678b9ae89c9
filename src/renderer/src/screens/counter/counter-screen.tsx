import { useEffect, useState, type ReactElement } from 'react';
import { Part } from '../../components/part/part';
import { useKeyActions } from '../../keyboard/key-actions';
import { loadLater } from '../../page/load-later';
import { useSay } from '../../page/use-say';
import { useDayStore, useRecharge } from '../../store/day-store';
import { closeSlip, openSlip, useSharing } from '../slip/sharing';
import { leaveReadBack, ReadBackFallen } from './read-back/read-back-fallen';
import { ReadBackDialog } from './read-back/read-back-dialog';
import { focusField, isElsewhere } from './entry/focus-field';
import { DealingSheet } from './money/dealing-sheet';
import { openDealing, useDealt } from './money/dealt-store';
import { moneyKeys } from './money/outcome-keys';
import { NeedsYou } from './day/needs-you';
import { Outcome } from './outcome/outcome';
import { PrintingStrip } from './printing/printing-strip';
import { focusPrintingStrip } from './printing/use-strip-focus';
import { lastToPrint } from './outcome/last-to-print';
import { printSlip, sayNoSlip } from './outcome/print-slip';
import { letGoOfReview } from './read-back/review-sale';
import { SellForm } from './entry/sell-form';
import { useSale } from './sale-store';
import { startAgain } from './outcome/start-again';
import { Today } from './day/today';
import { typeAnywhere } from './typing/type-anywhere';
import './sell-form.css';
import './counter.css';
import './short-panel.css';

const RechargeDetails = loadLater(
  async () => (await import('../history/details/recharge-details')).RechargeDetails,
);

const SlipSheet = loadLater(async () => (await import('../slip/slip-sheet')).SlipSheet);

/** One screen that never scrolls: selling on the left, the day on the right. */
export function CounterScreen(): ReactElement {
  const say = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const open = (refId: string): void => {
    letGoOfReview();
    setOpened(refId);
  };
  const shared = useRecharge(useSharing(({ refId }) => refId));
  const dealtWith = useRecharge(useDealt((state) => state.opened));

  useEffect(() => typeAnywhere(document), []);
  useEffect(() => () => void letGoOfReview(), []);
  useKeyActions({
    ...moneyKeys(say),
    operator: () => focusField('operator'),
    start_again: () => {
      const { outcome } = useSale.getState();
      const last = useDayStore.getState().day?.rows.find(({ refId }) => refId === outcome);
      if (last?.state === 'not_sent') startAgain(last);
    },
    to_do: () => document.querySelector<HTMLElement>('.needs-you li button')?.focus(),
    printing: focusPrintingStrip,
    print_last: () => {
      const last = lastWithSlip();
      if (last === null) sayNoSlip();
      else void printSlip(last);
    },
    share_last: () => {
      const last = lastWithSlip();
      if (last === null) sayNoSlip();
      else openSlip(last);
    },
  });

  useTypingBeginsInNumber();

  return (
    <div className="counter">
      <h1 className="sr-only">{say('counter.name')}</h1>
      <div className="counter-sell">
        <Part part="form">
          <SellForm />
        </Part>
        <Part part="outcome">
          <Outcome />
        </Part>
      </div>
      <div className="counter-day">
        <Part part="day">
          <Today onOpen={open} />
        </Part>
        <Part part="day">
          <NeedsYou onOpen={open} />
        </Part>
        <Part part="day">
          <PrintingStrip />
        </Part>
      </div>
      <Part part="read_back" says={<ReadBackFallen />} onLeave={leaveReadBack}>
        <ReadBackDialog onOpen={open} />
      </Part>
      <Part part="sheet" onLeave={closeSlip}>
        {shared !== null && <SlipSheet recharge={shared} onClose={closeSlip} />}
      </Part>
      <Part part="sheet" onLeave={() => openDealing(null)}>
        {dealtWith !== null && <DealingSheet recharge={dealtWith} />}
      </Part>
      <Part part="sheet" onLeave={() => setOpened(null)}>
        {opened !== null && <RechargeDetails refId={opened} onClose={() => setOpened(null)} />}
      </Part>
    </div>
  );
}

/** What the keys of slips are about. */
function lastWithSlip(): string | null {
  return lastToPrint(useDayStore.getState().day?.rows ?? [], useSale.getState().outcome);
}

/** At the start and after every sale typing begins in Number. */
function useTypingBeginsInNumber(): void {
  useEffect(() => {
    // A key such as F2 that brought staff here has put the focus where it wants it.
    const { activeElement: active } = document;
    // A field of the settings keeps what was typed in it, out of sight.
    if (!(active instanceof HTMLInputElement && active.checkVisibility())) focusField('number');
    return useSale.subscribe(({ outcome }, before) => {
      // Not when an outcome leaves: that is the first digit of the next sale, which would be selected and
      // replaced by the second.
      if (outcome !== null && outcome !== before.outcome) focusNumberSoon();
    });
  }, []);
}

/** One frame later, when the read-back has let go of the focus. Whoever has gone elsewhere by then is left there. */
function focusNumberSoon(): void {
  requestAnimationFrame(() => {
    if (!isElsewhere()) focusField('number');
  });
}
