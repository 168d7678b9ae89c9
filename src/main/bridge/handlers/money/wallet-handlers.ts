import { fail } from '../../../../preload/contract/result';
import type { WalletNotNoted } from '../../../desk/verbs/money/desk-wallet';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { notRead } from '../journal-refusal';
import { unlessBlind } from '../shift/unless-blind';
import { notMoved, notReversed } from './money-refusals';

type Parts = Pick<HandlerParts, 'desks'> & {
  /** How often the journal may be read through. */
  readonly readBudget: Budget;
};
type WalletCall = 'wallet:top-up' | 'wallet:entries' | 'wallet:correct' | 'wallet:reverse';

/** What the shop notes about the wallet at the gateway. */
export function walletHandlers({ desks, readBudget }: Parts): Pick<Handlers, WalletCall> {
  return {
    'wallet:top-up': onDesk(desks, async ({ wallet }, typed, actor) => {
      const noted = await wallet.topUp(typed, actor);
      return noted.ok ? noted : notNoted(noted.failure);
    }),
    // SECURITY: a top-up from the drawer is money that is not in it.
    'wallet:entries': unlessBlind(desks, async ({ wallet }, { before }) => {
      if (!readBudget.take()) return fail({ code: 'too_many_reads' } as const);
      const page = await wallet.entries(before);
      if (page.ok) return page;
      return page.failure.kind === 'no_account'
        ? fail({ code: 'no_account' } as const)
        : notRead(page.failure.failure);
    }),
    'wallet:correct': onDesk(desks, async ({ wallet }, typed, actor) => {
      const noted = await wallet.correct(typed, actor);
      return noted.ok ? noted : notNoted(noted.failure);
    }),
    'wallet:reverse': onDesk(desks, async ({ wallet }, typed, actor) => {
      const reversed = await wallet.reverse(typed, actor);
      return reversed.ok ? reversed : notReversed(reversed.failure);
    }),
  };
}

function notNoted(failure: WalletNotNoted) {
  return failure.kind === 'no_account' ? fail({ code: failure.kind } as const) : notMoved(failure);
}
