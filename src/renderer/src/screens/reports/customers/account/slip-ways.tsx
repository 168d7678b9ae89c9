import { useRef, useState, type ReactElement } from 'react';
import type { Days } from '../../../../../../preload/contract/reports/period';
import { Button } from '../../../../components/button';
import { Said, type Remark } from '../../../../components/said/said';
import { galla } from '../../../../page/bridge';
import { useMayCall } from '../../../../page/may';
import { newRequestId } from '../../../../page/new-request-id';
import { useSay } from '../../../../page/use-say';
import { AccountSlip } from './account-slip';

interface SlipWaysProps {
  readonly customer: number;
  /** `null`: all of the account. The same object as long as it is the same days. */
  readonly days: Days | null;
}

/** The account on the printer of slips, and how it looks there, for whoever may print. A second press makes no second paper. */
export function SlipWays({ customer, days }: SlipWaysProps): ReactElement | null {
  const say = useSay();
  const mayPrint = useMayCall('customers:print-account', { requestId: '', customer, days });
  const [isPrinting, setPrinting] = useState(false);
  const [looks, setLooks] = useState(false);
  const [said, setSaid] = useState<Remark | null>(null);
  // Asked for again because no answer came, it is the same paper.
  const requestId = useRef<string | null>(null);
  if (!mayPrint) return null;

  const print = async (): Promise<void> => {
    setPrinting(true);
    setSaid(null);
    requestId.current ??= newRequestId();
    const answer = await galla['customers:print-account']({
      requestId: requestId.current,
      customer,
      days,
    });
    setPrinting(false);
    if (!answer.ok) return setSaid({ tone: 'bad', failure: answer.failure });
    requestId.current = null;
    const { value } = answer;
    setSaid({
      tone: 'good',
      says: (inWords) =>
        value.kind === 'queued'
          ? inWords('customers.account.queued', { printer: value.printer })
          : inWords('reports.out.saved', { file: value.file }),
    });
  };

  return (
    <div className="customer-slip screen-only">
      <div className="customer-acts">
        <Button isPending={isPrinting} onPress={() => void print()}>
          {say('customers.account.print')}
        </Button>
        <Button aria-expanded={looks} onPress={() => setLooks(!looks)}>
          {say('customers.account.look')}
        </Button>
      </div>
      <Said remark={said} />
      {looks && <AccountSlip customer={customer} days={days} />}
    </div>
  );
}
