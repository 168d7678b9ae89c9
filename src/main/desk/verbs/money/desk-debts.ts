import type { FieldProblemCode } from '../../../../preload/contract/sale/field-problem';
import { paise, parseRupees } from '../../../../preload/contract/money';
import { fail, type Result } from '../../../../preload/contract/result';
import type { Debt, DebtDetails, DebtDirection } from '../../../../preload/contract/sale/debts';
import type { DebtMove } from '../../../journal/books/debts';
import type { JournalFailure } from '../../../recharge/ports';
import { signedTime, type Actor } from '../../../recharge/state/moment';
import type { DeskParts } from '../../desk-parts';
import { notRead, notWritten, type JournalTrouble } from '../../journal-trouble';
import type { Machinery } from '../../machinery';
import { readDebts } from './read-debts';

/** Money that a customer brings for a debt, or gets back, as it was typed. */
export interface DebtPaid {
  /** Made once for each form: what is asked again with it is noted once. */
  readonly requestId: string;
  readonly direction: DebtDirection;
  readonly debtor: string;
  readonly amount: string;
  readonly payment: DebtMove['payment'];
  readonly note: string;
}

/** Why no money of a debt moved. */
export type DebtNotPaid =
  | { readonly kind: 'wrong_amount'; readonly code: FieldProblemCode }
  /** Its request id stands for another payment. */
  | { readonly kind: 'other_request' }
  | JournalTrouble;

/** Who owes what for sales on account, what they pay back, and what they are given back. */
export interface DeskDebts {
  list(): Promise<Result<readonly Debt[], JournalFailure>>;
  details(debtor: string): Promise<Result<DebtDetails, JournalFailure>>;
  /** Answers the list as it is then. */
  pay(paid: DebtPaid, actor: Actor): Promise<Result<readonly Debt[], DebtNotPaid>>;
}

/** Makes them over the journal of a desk. */
export function createDeskDebts(
  { journal }: Pick<Machinery, 'journal'>,
  { clock, news }: Pick<DeskParts, 'clock' | 'news'>,
): DeskDebts {
  return {
    list: () => readDebts(journal),
    details: (debtor) => journal.debtDetails(debtor),
    async pay(paid, actor) {
      const amount = parseRupees(paid.amount);
      if (!amount.ok) return wrongAmount(amount.failure);
      if (amount.value === paise(0)) return wrongAmount('below_minimum');
      const move: DebtMove = {
        debtor: paid.debtor,
        direction: paid.direction,
        amountPaise: amount.value,
        payment: paid.payment,
        note: paid.note.trim(),
      };
      const noted = await journal.payDebt(move, signedTime(clock, actor), paid.requestId);
      if (!noted.ok) return notWritten(noted.failure);
      if (noted.value === 'other_request') return fail({ kind: 'other_request' });
      if (noted.value !== 'noted')
        return wrongAmount(paid.direction === 'paid_back' ? 'more_than_owed' : 'more_than_overpaid');
      news.drawer();
      const debts = await readDebts(journal);
      return debts.ok ? debts : notRead(debts.failure);
    },
  };
}

function wrongAmount(code: FieldProblemCode) {
  return fail({ kind: 'wrong_amount', code } as const);
}
