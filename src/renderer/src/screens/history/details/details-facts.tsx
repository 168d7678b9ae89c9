import type { ReactElement, ReactNode } from 'react';
import { formatRupees, type Paise } from '../../../../../preload/contract/money';
import {
  payments,
  type Payment,
  type Recharge,
  type RechargeState,
} from '../../../../../preload/contract/sale/recharge';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import type { Say } from '../../../../../preload/contract/words/say';
import { CopyButton } from '../../../components/copy-button';
import { outcomeSentence } from '../../../text/outcome-sentences';
import { sideBySide } from '../../../text/side-by-side';
import { dateTime } from '../../../text/time';
import { canBeDealtWith, paidFor } from '../dealing/money-owed';
import { useSay } from '../../../page/use-say';
import { clockWords } from './clock-words';
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
      <Id name="ref_id" id={recharge.refId} />
      <Id name="txn_id" id={recharge.txnId} />
      <Id name="opt_id" id={recharge.optId} />
      <Fact label={say('history.fact.message')}>{recharge.message}</Fact>
      <Fact label={say('history.fact.why')}>
        {recharge.cause === null ? null : say(`cause.${recharge.cause}`)}
      </Fact>
      <Fact label={say('history.fact.todo')}>{todo}</Fact>
      <Fact label={say('history.fact.cure')}>{cure}</Fact>
      <Fact label={say('history.fact.sold_at')}>{dateTime(say, recharge.createdAt, 'seconds')}</Fact>
      <Fact label={say('history.fact.changed_at')}>
        {recharge.changedAt === recharge.createdAt ? null : dateTime(say, recharge.changedAt, 'seconds')}
      </Fact>
      <Fact label={say('history.fact.next_check')}>
        {recharge.nextCheckAt === null ? null : dateTime(say, recharge.nextCheckAt, 'minutes')}
      </Fact>
      <Fact label={say('history.fact.paid_by')}>{paidBy(say, recharge)}</Fact>
      <Fact label={say('history.fact.charge')}>
        {chargePaise === 0
          ? null
          : say('history.details.charge', {
              charge: formatRupees(chargePaise),
              all: formatRupees(paidFor(recharge)),
            })}
      </Fact>
      <Fact label={say('history.fact.cash_given')}>
        {collectedPaise === null ? null : `₹ ${formatRupees(collectedPaise)}`}
      </Fact>
      <Fact label={say('history.fact.change')}>
        {returnedPaise === null ? null : `₹ ${formatRupees(returnedPaise)}`}
      </Fact>
      <Fact label={say('history.fact.customer')}>{recharge.customerName}</Fact>
      <Fact label={say('history.fact.phone')}>{recharge.customerPhone}</Fact>
      {billFields.map(({ label, place, value }) => (
        <Fact key={place} label={label ?? say('history.details.field', { place })}>
          {value}
        </Fact>
      ))}
      <Fact label={say('history.fact.sold_again')}>{recharge.overrideReason}</Fact>
      <Id name="restart_of" id={recharge.restartOf} />
      <Fact label={say('history.fact.balance_after')}>
        {balancePaise === null ? null : `₹ ${formatRupees(balancePaise)}`}
      </Fact>
      <Fact label={say('history.fact.operator_code')}>{recharge.operator}</Fact>
      <Fact label={say('history.fact.account')}>{sideBySide(recharge.accountId.split('|'))}</Fact>
      <Fact label={say('history.fact.slips_printed')}>
        {recharge.slipsPrinted === 0 ? null : recharge.slipsPrinted}
      </Fact>
      <Fact label={say('history.fact.clock')}>
        {clockOffMs === null ? null : clockWords(say, clockOffMs)}
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

/** How it was sold, part by part. */
function paidBy(say: Say, { payment, parts }: Pick<Recharge, 'payment' | 'parts'>): string {
  if (parts === null) return say(`payment.${payment}`);
  const { cashPaise: cash, upiPaise: upi, onAccountPaise } = parts;
  const byWay = { cash, upi, on_account: onAccountPaise } as const satisfies Readonly<Record<Payment, Paise>>;
  return sideBySide(
    payments
      .filter((each) => byWay[each] > 0)
      .map((each) => `${say(`payment.${each}`)} ₹ ${formatRupees(byWay[each])}`),
  );
}

interface IdProps {
  readonly name: 'ref_id' | 'txn_id' | 'opt_id' | 'restart_of';
  readonly id: string | null;
}

function Id({ name, id }: IdProps): ReactElement | null {
  const say = useSay();
  if (id === null || id === '') return null;
  return (
    <Fact label={say(`history.fact.${name}`)}>
      <span className="id">{id}</span>
      <CopyButton label={say(`history.copy.${name}`)} text={id} />
    </Fact>
  );
}
