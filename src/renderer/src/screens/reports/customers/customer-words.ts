import type { CustomerName, LastSale } from '../../../../../preload/contract/customers/customer';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { formatRupees } from '../../../../../preload/contract/money';
import type { Say } from '../../../../../preload/contract/words/say';
import { dayOf } from '../../../text/time';

/** What a customer is called: the name, else a phone. */
export function calledAs(say: Say, { name, phones: [phone] }: Pick<CustomerName, 'name' | 'phones'>): string {
  return name ?? (phone === undefined ? say('customers.no_name') : groupNumber(phone));
}

/** The last sale of a number: `₹ 199 · 12 Nov`. `now` in UTC milliseconds. */
export function lastWords(say: Say, last: LastSale, now: number): string {
  return say('customers.last_sale', {
    amount: formatRupees(last.amountPaise),
    day: dayOf(say, last.createdAt, now),
  });
}

/** The Indian day on which something ends, `YYYY-MM-DD`, as it is said. */
export function endWords(say: Say, validUntil: string, now: number): string {
  return dayOf(say, Date.parse(`${validUntil}T12:00:00+05:30`), now);
}
