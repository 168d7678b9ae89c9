import type { RequestOf } from '../../../../preload/contract/bridge/calls';
import { isPeriod } from '../../../../preload/contract/reports/period';
import { fail } from '../../../../preload/contract/result';
import type { NoAccount } from '../../../desk/slips/account-printer';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import type { HandlerParts } from '../handler-parts';
import { notRead, notWritten } from '../journal-refusal';
import { unlessBlind } from '../shift/unless-blind';

type Parts = Pick<HandlerParts, 'desks'> & {
  /** How often slips may be asked for. */
  readonly printBudget: Budget;
};
type AccountSlipCall = 'customers:preview-account' | 'customers:print-account';

const tooManyPrints = fail({ code: 'too_many_prints' } as const);
const noPeriod = fail({ code: 'bad_fields' } as const);

/** The account of a customer on a slip. SECURITY: dues that were paid are money in the drawer, hence not for who counts blind. */
export function accountSlipHandlers({ desks, printBudget }: Parts): Pick<Handlers, AccountSlipCall> {
  return {
    'customers:preview-account': unlessBlind(desks, async ({ accountPrinter }, wanted) => {
      if (!isWellFormed(wanted)) return noPeriod;
      const shown = await accountPrinter.preview(wanted);
      return shown.ok ? shown : noAccount(shown.failure);
    }),
    'customers:print-account': unlessBlind(desks, async ({ accountPrinter }, wanted, actor) => {
      if (!isWellFormed(wanted)) return noPeriod;
      if (!printBudget.take()) return tooManyPrints;
      const printed = await accountPrinter.print(wanted, actor);
      if (printed.ok) return printed;
      const { failure } = printed;
      switch (failure.kind) {
        case 'no_printer':
          return fail({ code: 'no_printer' } as const);
        case 'queue_full':
          return tooManyPrints;
        case 'not_written':
          return notWritten(failure.failure);
        case 'not_saved':
          return fail({ code: 'pdf_not_saved', cause: failure.cause } as const);
        case 'no_such_customer':
        case 'not_read':
          return noAccount(failure);
      }
    }),
  };
}

function isWellFormed({ days }: RequestOf<'customers:preview-account'>): boolean {
  return days === null || isPeriod(days);
}

function noAccount(failure: NoAccount) {
  return failure.kind === 'no_such_customer'
    ? fail({ code: 'no_such_customer' } as const)
    : notRead(failure.failure);
}
