import type { Debt } from '../../../../../preload/contract/sale/debts';
import { addPaise, formatRupees, type Paise } from '../../../../../preload/contract/money';
import type { Say } from '../../../../../preload/contract/words/say';
import { groupNumber } from '../../../../../preload/contract/rules/number';

/** What the customer is called: the name, else the phone, else what the journal has. */
export function nameOf({ name, phone, debtor }: Pick<Debt, 'name' | 'phone' | 'debtor'>): string {
  return name ?? groupNumber(phone ?? debtor);
}

/** What everybody owes together, in one line. */
export function owedWords(say: Say, debts: readonly Debt[]): string {
  const owing = debts.filter(({ owesPaise }) => owesPaise > 0);
  if (owing.length === 0) return say('reports.debts.nobody_owes');
  const total = addPaise(...owing.map(({ owesPaise }) => owesPaise));
  return say('reports.debts.owed_in_all', { count: owing.length, total: formatRupees(total) });
}

/** What giving back came to. `left`: what is still to be given back. */
export function givenBackWords(say: Say, who: string, given: Paise, left: Paise): string {
  const done = say('reports.debts.was_given_back', { who, given: formatRupees(given) });
  const rest =
    left === 0
      ? say('reports.debts.nothing_owed')
      : say('reports.debts.left_to_give_back', { left: formatRupees(left) });
  return `${done} ${rest}`;
}

/** What a payment came to. `left`: what the customer owes now. */
export function paidWords(say: Say, who: string, paid: Paise, left: Paise): string {
  const done = say('reports.debts.has_paid', { who, paid: formatRupees(paid) });
  const rest =
    left === 0
      ? say('reports.debts.nothing_owed')
      : say('reports.debts.left_to_pay', { left: formatRupees(left) });
  return `${done} ${rest}`;
}
