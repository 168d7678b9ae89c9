import type { CustomerDetails } from '../../../../../../preload/contract/customers/customer';
import type { DebtPayment } from '../../../../../../preload/contract/sale/debts';
import type { Recharge } from '../../../../../../preload/contract/sale/recharge';
import { laterPaise } from '../../debts/later-paise';

/** One line of what a customer owes. */
export type StatementLine = {
  /** UTC milliseconds. */
  readonly at: number;
  /** Above 0: they owe more by it. In paise. */
  readonly paise: number;
  /** What they owed behind it; below 0: they had paid too much. In paise. */
  readonly balancePaise: number;
} & (
  | { readonly kind: 'sale'; readonly sale: Recharge }
  | { readonly kind: 'payment'; readonly payment: DebtPayment }
);

/** As many of each main tells at most. */
const MOST = 200;

/**
 * The account of a customer, oldest first, with what was owed behind each line: reckoned back from what is owed now, so that the
 * last line says the same as the journal. Where main told not all of it, it begins where both lists are whole.
 */
export function statementLines(customer: CustomerDetails): readonly StatementLine[] {
  const { onAccount, payments } = customer;
  const since = Math.max(
    beginOf(onAccount.map((sale) => sale.createdAt)),
    beginOf(payments.map(({ at }) => at)),
  );
  const lines = [
    ...onAccount.map(
      (sale) => ({ kind: 'sale', at: sale.createdAt, paise: laterPaise(sale), sale }) as const,
    ),
    ...payments.map(
      (payment) =>
        ({
          kind: 'payment',
          at: payment.at,
          paise: (payment.direction === 'paid_back' ? -1 : 1) * payment.amountPaise,
          payment,
        }) as const,
    ),
  ]
    .filter(({ at }) => at >= since)
    .sort((a, b) => b.at - a.at);
  let balancePaise = customer.owesPaise - customer.overpaidPaise;
  const told: StatementLine[] = [];
  for (const line of lines) {
    told.push({ ...line, balancePaise });
    balancePaise -= line.paise;
  }
  return told.toReversed();
}

function beginOf(newestFirst: readonly number[]): number {
  return newestFirst.length < MOST
    ? Number.NEGATIVE_INFINITY
    : (newestFirst.at(-1) ?? Number.NEGATIVE_INFINITY);
}
