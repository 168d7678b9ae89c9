import { fail, ok } from '../../../../preload/contract/result';
import type { CustomerNotNoted } from '../../../desk/verbs/money/desk-customers';
import { mayDo } from '../../../recharge/state/moment';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { asRead, notRead, notWritten } from '../journal-refusal';
import { unlessBlind } from '../shift/unless-blind';
import { debtHandlers } from './debt-handlers';

type CustomerCall =
  | 'customers:find'
  | 'customers:list'
  | 'customers:read'
  | 'customers:expiring'
  | 'customers:note'
  | 'debts:list'
  | 'debts:details'
  | 'debts:pay';

/** The people behind numbers, and what they owe. */
export function customerHandlers({ desks }: Pick<HandlerParts, 'desks'>): Pick<Handlers, CustomerCall> {
  return {
    ...debtHandlers({ desks }),
    'customers:find': onDesk(desks, async ({ customers }, { typed }) => asRead(await customers.find(typed))),
    'customers:list': onDesk(desks, async ({ customers }, { search, before }, caller) =>
      asRead(await customers.list(search, before, !mayDo(caller, 'see_numbers'))),
    ),
    // SECURITY: dues that were paid are money in the drawer.
    'customers:read': unlessBlind(desks, async ({ customers }, { customer }) => {
      const read = await customers.read(customer);
      if (!read.ok) return notRead(read.failure);
      return read.value === null ? fail({ code: 'no_such_customer' } as const) : ok(read.value);
    }),
    'customers:expiring': onDesk(desks, async ({ customers }) => asRead(await customers.expiring())),
    'customers:note': onDesk(desks, async ({ customers }, { note, requestId }, actor) => {
      const noted = await customers.note(note, requestId, actor);
      return noted.ok ? ok({ customer: noted.value }) : notNoted(noted.failure);
    }),
  };
}

function notNoted(failure: CustomerNotNoted) {
  switch (failure.kind) {
    case 'bad_fields':
      return fail({ code: failure.kind, problems: failure.problems } as const);
    case 'no_such_customer':
    case 'no_such_recharge':
      return fail({ code: failure.kind } as const);
    case 'known':
      return fail({ code: 'customer_known' } as const);
    case 'other_request':
      return fail({ code: 'already_recorded' } as const);
    case 'not_written':
      return notWritten(failure.failure);
  }
}
