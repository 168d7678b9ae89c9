import { dayAfter, istDayStart } from '../ist-date';
import type { Days } from '../reports/period';
import type { DebtPayment } from '../sale/debts';
import { laterPaise } from '../sale/later-paise';
import type { Recharge } from '../sale/recharge';
import type { CustomerDetails } from './customer';

/** One line of what a customer owes. */
export type AccountLine = {
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

/** The account of a customer over some days. Sums in paise. */
export interface CustomerAccount {
  /** What they owed before the first line; below 0: they had paid too much. */
  readonly beforePaise: number;
  /** Oldest first. */
  readonly lines: readonly AccountLine[];
  readonly boughtPaise: number;
  readonly paidPaise: number;
  readonly givenBackPaise: number;
  /** What they owe behind the last line; below 0: they have paid too much. */
  readonly balancePaise: number;
}

/** As many of each main tells at most. */
const MOST = 200;

/**
 * The account of a customer, with what was owed behind each line: reckoned back from what is owed now, so that the last line says
 * the same as the journal. Where main told not all of it, it begins where both lists are whole; what was before is one sum.
 * @param days `null`: all of it
 * @param most no more than so many lines, the newest
 */
export function customerAccount(
  customer: Pick<CustomerDetails, 'onAccount' | 'payments' | 'owesPaise' | 'overpaidPaise'>,
  days: Days | null,
  most: number = Number.POSITIVE_INFINITY,
): CustomerAccount {
  const { begin, end } = boundsOf(days);
  let balancePaise = customer.owesPaise - customer.overpaidPaise;
  let beforePaise = balancePaise;
  const lines: AccountLine[] = [];
  for (const line of newestFirst(customer)) {
    if (line.at < begin || lines.length >= most) break;
    if (line.at < end) lines.push({ ...line, balancePaise: beforePaise });
    else balancePaise -= line.paise;
    beforePaise -= line.paise;
  }
  const sumOf = (isOf: (line: AccountLine) => boolean): number =>
    lines.filter(isOf).reduce((sum, { paise }) => sum + paise, 0);
  return {
    beforePaise,
    lines: lines.toReversed(),
    boughtPaise: sumOf(({ kind }) => kind === 'sale'),
    paidPaise: 0 - sumOf((line) => line.kind === 'payment' && line.payment.direction === 'paid_back'),
    givenBackPaise: sumOf((line) => line.kind === 'payment' && line.payment.direction === 'given_back'),
    balancePaise,
  };
}

function boundsOf(days: Days | null) {
  if (days === null) return { begin: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  return { begin: istDayStart(days.from), end: istDayStart(dayAfter(days.to, 1)) };
}

function newestFirst({ onAccount, payments }: Pick<CustomerDetails, 'onAccount' | 'payments'>) {
  const since = Math.max(
    beginOf(onAccount.map((sale) => sale.createdAt)),
    beginOf(payments.map(({ at }) => at)),
  );
  return [
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
}

function beginOf(times: readonly number[]): number {
  return times.length < MOST ? Number.NEGATIVE_INFINITY : (times.at(-1) ?? Number.NEGATIVE_INFINITY);
}
