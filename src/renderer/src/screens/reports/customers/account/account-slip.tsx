import { useCallback, type ReactElement } from 'react';
import type { Days } from '../../../../../../preload/contract/reports/period';
import { Note } from '../../../../components/said/note';
import { PaperSlip } from '../../../../components/slip/paper-slip';
import { useAppStatus } from '../../../../page/app-status';
import { galla } from '../../../../page/bridge';
import { useSay } from '../../../../page/use-say';
import { useLogo } from '../../../../store/logo-store';
import { useFresh } from '../../../../store/use-fresh';
import { failureText } from '../../../../text/failures';

interface AccountSlipProps {
  readonly customer: number;
  /** `null`: all of it. The same object as long as it is the same days. */
  readonly days: Days | null;
}

/** An account as it is on a slip now. */
export function AccountSlip({ customer, days }: AccountSlipProps): ReactElement | null {
  const say = useSay();
  const { slipWidth } = useAppStatus().counter;
  const logo = useLogo(slipWidth);
  const ask = useCallback(() => galla['customers:preview-account']({ customer, days }), [customer, days]);
  const { value: slip, failure } = useFresh(ask);
  if (failure !== null) return <Note tone="bad">{failureText(say, failure)}</Note>;
  if (slip === null) return null;
  return (
    <div className="slip-stage screen-only">
      <PaperSlip slip={slip} width={slipWidth} logo={logo} label={say('customers.account.slip')} />
    </div>
  );
}
