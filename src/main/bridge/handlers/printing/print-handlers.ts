import { fail, ok } from '../../../../preload/contract/result';
import type { PrintNotEnded, SlipNotAgain } from '../../../desk/slips/slip-failures';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import type { Hides } from '../../masking/hiding';
import { rowFor } from '../../masking/mask-row';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { asRead, journalRefusal, notWritten } from '../journal-refusal';

export type PrintParts = Pick<HandlerParts, 'desks'> & {
  /** How often slips may be asked for, on paper or as files. */
  readonly printBudget: Budget;
  /** SECURITY: a slip tells the number, too: what a list hides, no slip of it may show. */
  readonly hides: Hides;
};
type PrintCall = 'prints:open' | 'prints:again' | 'prints:close' | 'prints:cancel-all';

/** Slips on their way to printers, as a person deals with them. */
export function printHandlers({ desks, printBudget, hides }: PrintParts): Pick<Handlers, PrintCall> {
  return {
    'prints:open': onDesk(desks, async ({ openPrints }) => asRead(await openPrints.list())),
    'prints:again': onDesk(desks, async ({ openPrints }, { jobId, printer }, actor) => {
      if (!printBudget.take()) return fail({ code: 'too_many_prints' });
      const again = await openPrints.again(jobId, printer, actor, rowFor(hides.from(actor)));
      return again.ok ? ok({}) : notAgain(again.failure);
    }),
    'prints:close': onDesk(desks, async ({ openPrints }, { jobId, as }, actor) => {
      const closed = await openPrints.close(jobId, as, actor);
      return closed.ok ? ok({}) : notEnded(closed.failure);
    }),
    'prints:cancel-all': onDesk(desks, async ({ openPrints }, _, actor) => {
      const cancelled = await openPrints.cancelAll(actor);
      return cancelled.ok ? ok({ slips: cancelled.value }) : notWritten(cancelled.failure);
    }),
  };
}

function notAgain(failure: SlipNotAgain) {
  switch (failure.kind) {
    case 'no_printer':
    case 'no_such_recharge':
      return fail({ code: failure.kind } as const);
    case 'over':
    case 'held':
    case 'not_read':
    case 'not_written':
      return notEnded(failure);
  }
}

function notEnded(failure: PrintNotEnded) {
  switch (failure.kind) {
    case 'over':
      return fail({ code: 'print_over' } as const);
    case 'held':
      return fail({ code: 'print_held' } as const);
    case 'not_read':
    case 'not_written':
      return journalRefusal(failure);
  }
}
