import type { ReactElement, ReactNode } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { RechargeState } from '../../../../../preload/contract/sale/recharge';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import { CopyButton } from '../../../components/copy-button';
import { outcomeSentence } from '../../../text/outcome-sentences';
import { dateTime } from '../../../text/time';
import { canBeDealtWith, paidFor } from '../dealing/money-owed';
import { useSay } from '../../../page/use-say';
import '../../../components/facts.css';

/** Outcomes whose sentence stays true while the customer is gone: it does not say to take money. */
const staysTrue = {
  created: false,
  sent: false,
  not_sent: true,
  pending: false,
  unknown: true,
  success: false,
  failed: true,
  refunded: true,
} as const satisfies Readonly<Record<RechargeState, boolean>>;

/** Everything the row knows that is not its number, amount and outcome. What is not known is left out. */
export function DetailsFacts({
  recharge,
  billFields,
}: Pick<RechargeDetails, 'recharge' | 'billFields'>): ReactElement {
  const say = useSay();
  const { chargePaise, collectedPaise, returnedPaise, balancePaise, clockOffMs } = recharge;
  // What waits is said above; a success from before needs nothing any more.
  const todo = canBeDealtWith(recharge) || !staysTrue[recharge.state] ? null : outcomeSentence(say, recharge);
  const named = recharge.condition === null ? null : say(`condition.${recharge.condition}.cure`);
  const cure = named === null || todo?.includes(named) === true ? null : named;
  return (
    <dl className="facts">
      <Id label="Ref id" id={recharge.refId} />
      <Id label="Txn id" id={recharge.txnId} />
      <Id label="Opt id" id={recharge.optId} />
      <Fact label="Gateway says">{recharge.message}</Fact>
      <Fact label="Why">{recharge.cause === null ? null : say(`cause.${recharge.cause}`)}</Fact>
      <Fact label="What to do">{todo}</Fact>
      <Fact label="How to fix it">{cure}</Fact>
      <Fact label="Sold">{dateTime(say, recharge.createdAt, 'seconds')}</Fact>
      <Fact label="Last change">
        {recharge.changedAt === recharge.createdAt ? null : dateTime(say, recharge.changedAt, 'seconds')}
      </Fact>
      <Fact label="Next check">
        {recharge.nextCheckAt === null ? null : dateTime(say, recharge.nextCheckAt, 'minutes')}
      </Fact>
      <Fact label="Paid by">{say(`payment.${recharge.payment}`)}</Fact>
      <Fact label="Service charge">
        {chargePaise === 0
          ? null
          : `₹ ${formatRupees(chargePaise)}, in all ₹ ${formatRupees(paidFor(recharge))}`}
      </Fact>
      <Fact label="Cash given">{collectedPaise === null ? null : `₹ ${formatRupees(collectedPaise)}`}</Fact>
      <Fact label="Change given back">
        {returnedPaise === null ? null : `₹ ${formatRupees(returnedPaise)}`}
      </Fact>
      <Fact label="Customer">{recharge.customerName}</Fact>
      <Fact label="Phone">{recharge.customerPhone}</Fact>
      {billFields.map(({ label, value }) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
      <Fact label="Sold again because">{recharge.overrideReason}</Fact>
      <Id label="Started again from" id={recharge.restartOf} />
      <Fact label="Balance after">{balancePaise === null ? null : `₹ ${formatRupees(balancePaise)}`}</Fact>
      <Fact label="Operator code">{recharge.operator}</Fact>
      <Fact label="Account">{recharge.accountId.replace('|', ' · ')}</Fact>
      <Fact label="Slips printed">{recharge.slipsPrinted === 0 ? null : recharge.slipsPrinted}</Fact>
      <Fact label="Clock">
        {clockOffMs === null
          ? null
          : `This computer’s clock was ${Math.round(Math.abs(clockOffMs) / 60_000)} minutes ${clockOffMs > 0 ? 'fast' : 'slow'}.`}
      </Fact>
    </dl>
  );
}

function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement | null {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Id({ label, id }: { readonly label: string; readonly id: string | null }): ReactElement | null {
  if (id === null || id === '') return null;
  return (
    <Fact label={label}>
      <span className="id">{id}</span>
      <CopyButton label={`Copy ${label.toLowerCase()}`} text={id} />
    </Fact>
  );
}
