import type { AnswerOf, RequestOf } from '../../../preload/contract/bridge/calls';
import type { FieldProblemCode } from '../../../preload/contract/sale/field-problem';
import { parseRupees, paise } from '../../../preload/contract/money';
import { fail } from '../../../preload/contract/result';
import { anybody, signedTime } from '../../recharge/state/moment';
import type { DebtMove } from '../../journal/books/debts';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';
import { noDesk, notRead, notWritten } from './journal-refusal';

type Parts = Pick<HandlerParts, 'desks' | 'clock'>;

/** Who owes what for sales on account, what they pay back, and what they are given back. */
export function debtHandlers(parts: Parts): Pick<Handlers, 'debts:list' | 'debts:details' | 'debts:pay'> {
  return {
    'debts:list': () => list(parts),
    async 'debts:details'({ debtor }) {
      const current = await parts.desks.current();
      if (!current.ok) return noDesk(current.failure);
      const details = await current.value.journal.debtDetails(debtor);
      return details.ok ? details : notRead(details.failure);
    },
    'debts:pay': (request) => pay(request, parts),
  };
}

async function list({ desks }: Parts): Promise<AnswerOf<'debts:list'>> {
  const current = await desks.current();
  if (!current.ok) return noDesk(current.failure);
  const debts = await current.value.journal.debts();
  return debts.ok ? debts : notRead(debts.failure);
}

async function pay(request: RequestOf<'debts:pay'>, parts: Parts): Promise<AnswerOf<'debts:pay'>> {
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  const amount = parseRupees(request.amount);
  if (!amount.ok) return wrongAmount(amount.failure);
  if (amount.value === paise(0)) return wrongAmount('below_minimum');
  const move: DebtMove = {
    debtor: request.debtor,
    direction: request.direction,
    amountPaise: amount.value,
    payment: request.payment,
    note: request.note.trim(),
  };
  const paid = await current.value.journal.payDebt(move, signedTime(parts.clock, anybody), request.requestId);
  if (!paid.ok) return notWritten(paid.failure);
  if (paid.value === 'noted') return list(parts);
  if (paid.value === 'other_request') return fail({ code: 'already_recorded' });
  return wrongAmount(request.direction === 'paid_back' ? 'more_than_owed' : 'more_than_overpaid');
}

function wrongAmount(code: FieldProblemCode) {
  return fail({ code: 'bad_fields', problems: [{ field: 'amount', code }] } as const);
}
