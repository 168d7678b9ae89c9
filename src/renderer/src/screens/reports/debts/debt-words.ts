import type { Debt } from '../../../../../preload/contract/sale/debts';
import { addPaise, formatRupees, type Paise } from '../../../../../preload/contract/money';
import { groupNumber } from '../../../../../preload/contract/rules/number';

/** What the customer is called: the name, else the phone, else what the journal has. */
export function nameOf({ name, phone, debtor }: Pick<Debt, 'name' | 'phone' | 'debtor'>): string {
  return name ?? groupNumber(phone ?? debtor);
}

/** What everybody owes together, in one line. */
export function owedWords(debts: readonly Debt[]): string {
  const owing = debts.filter(({ owesPaise }) => owesPaise > 0);
  if (owing.length === 0) return 'Nobody owes anything.';
  const total = addPaise(...owing.map(({ owesPaise }) => owesPaise));
  const who = owing.length === 1 ? 'one customer owes' : `${owing.length} customers owe`;
  return `${who} ₹ ${formatRupees(total)}`.replace(/^o/, 'O');
}

/** What giving back came to. `left`: what is still to be given back. */
export function givenBackWords(who: string, given: Paise, left: Paise): string {
  const rest =
    left === 0 ? 'Nothing is owed any more.' : `₹ ${formatRupees(left)} is still to be given back.`;
  return `${who} was given back ₹ ${formatRupees(given)}. ${rest}`;
}

/** What a payment came to. `left`: what the customer owes now. */
export function paidWords(who: string, paid: Paise, left: Paise): string {
  const rest = left === 0 ? 'Nothing is owed any more.' : `₹ ${formatRupees(left)} is still owed.`;
  return `${who} paid ₹ ${formatRupees(paid)}. ${rest}`;
}
