import { fail } from '../../../../preload/contract/result';
import type { DebtNotPaid } from '../../../desk/verbs/money/desk-debts';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { unlessBlind } from '../shift/unless-blind';
import { asRead, journalRefusal } from '../journal-refusal';
import { wrongAmount } from '../wrong-amount';

/** Who owes what for sales on account, what they pay back, and what they are given back. */
export function debtHandlers({
  desks,
}: Pick<HandlerParts, 'desks'>): Pick<Handlers, 'debts:list' | 'debts:details' | 'debts:pay'> {
  return {
    'debts:list': onDesk(desks, async ({ debts }) => asRead(await debts.list())),
    // SECURITY: dues that were paid are money in the drawer.
    'debts:details': unlessBlind(desks, async ({ debts }, { debtor }) => asRead(await debts.details(debtor))),
    'debts:pay': onDesk(desks, async ({ debts }, paid, actor) => {
      const left = await debts.pay(paid, actor);
      return left.ok ? left : notPaid(left.failure);
    }),
  };
}

function notPaid(failure: DebtNotPaid) {
  switch (failure.kind) {
    case 'wrong_amount':
      return wrongAmount(failure.code);
    case 'other_request':
      return fail({ code: 'already_recorded' } as const);
    case 'not_read':
    case 'not_written':
      return journalRefusal(failure);
  }
}
