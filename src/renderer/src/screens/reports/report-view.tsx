import type { ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import type { ReportPart } from '../../page/open-screens';
import { loadLater } from '../../page/load-later';
import { useSay } from '../../page/use-say';
import { ComplaintsSection } from '../history/complaints/complaints-section';
import type { DetailsTab } from '../history/details/recharge-details';
import { CloseSection } from '../close/close-section';
import { ClosesSection } from '../close/earlier/closes-section';
import { DrawerView } from '../drawer/drawer-view';
import { CustomersSection } from './customers/customers-section';
import { DayPart } from './day-part';
import { DebtsSection } from './debts/debts-section';
import { StatementSection } from './statement/statement-section';
import { EarningsSection } from './earnings/earnings-section';
import { WalletSection } from './wallet/wallet-section';

/** Its charts are loaded with it, and with nothing else. */
const PeriodPart = loadLater(async () => (await import('./period/period-part')).PeriodPart);

interface ReportViewProps {
  readonly part: ReportPart;
  /** The day that is looked at, `YYYY-MM-DD` in IST. */
  readonly date: string;
  readonly onOpen: (refId: RefId, tab?: DetailsTab) => void;
}

/** What stands under a part. */
export function ReportView({ part, date, onOpen }: ReportViewProps): ReactElement {
  const say = useSay();
  switch (part) {
    case 'day':
      return <DayPart date={date} onOpen={onOpen} />;
    case 'close':
      return <CloseSection />;
    case 'closes':
      return <ClosesSection />;
    case 'drawer':
      return (
        <>
          <h2 className="sr-only">{say('drawer.title')}</h2>
          <DrawerView />
        </>
      );
    case 'earnings':
      return <EarningsSection />;
    case 'wallet':
      return <WalletSection />;
    case 'period':
      return <PeriodPart />;
    case 'complaints':
      return <ComplaintsSection onOpen={onOpen} />;
    case 'customers':
      return <CustomersSection onOpen={onOpen} />;
    case 'statement':
      return <StatementSection onOpen={onOpen} />;
    case 'on-account':
      return <DebtsSection onOpen={onOpen} />;
  }
}
