import { paise } from '../../../../preload/contract/money';
import type { TopUpSource, WalletEntry, WalletPage } from '../../../../preload/contract/money-moves/wallet';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import type { BalanceKind } from '../../../../preload/contract/rules/balance-kind';
import { saysSomething } from '../../../../preload/contract/rules/says-something';
import type { WalletNote } from '../../../journal/books/wallet';
import { signedTime, type Actor } from '../../../recharge/state/moment';
import type { DeskParts } from '../../desk-parts';
import { notRead, notWritten, type NotRead, type NotWritten } from '../../journal-trouble';
import type { Machinery } from '../../machinery';
import type { NotReversed, TypedReversal } from './desk-drawer';
import { readAmount, type WrongAmount } from '../read-amount';

/** A top-up as it was typed. */
export interface TypedTopUp {
  readonly requestId: string;
  readonly amount: string;
  readonly balance: BalanceKind;
  readonly source: TopUpSource;
  readonly bankReference: string;
}

/** A correction as it was typed. */
export interface TypedWalletCorrection {
  readonly requestId: string;
  readonly direction: 'more' | 'less';
  readonly amount: string;
  readonly balance: BalanceKind;
  readonly reason: string;
}

/** Why nothing was noted of the wallet. */
export type WalletNotNoted =
  | WrongAmount
  | NotWritten
  | { readonly kind: 'no_account' }
  | { readonly kind: 'why_needed' | 'other_request' };

/** What the shop notes about the wallet at the gateway: of the account that is connected. */
export interface DeskWallet {
  /** From the drawer it takes the cash out of it, too. */
  topUp(typed: TypedTopUp, actor: Actor): Promise<Result<WalletEntry, WalletNotNoted>>;
  correct(typed: TypedWalletCorrection, actor: Actor): Promise<Result<WalletEntry, WalletNotNoted>>;
  /** Answers the entry that takes the other one back. */
  reverse(typed: TypedReversal, actor: Actor): Promise<Result<WalletEntry, NotReversed>>;
  /** Newest first. `before`: as the page before ended. */
  entries(before: number | null): Promise<Result<WalletPage, NotRead | { readonly kind: 'no_account' }>>;
}

/** Makes it over the journal of a desk. */
export function createDeskWallet(
  { journal }: Pick<Machinery, 'journal'>,
  { clock, gateway, news }: Pick<DeskParts, 'clock' | 'gateway' | 'news'>,
): DeskWallet {
  async function note(
    what: WalletNote,
    requestId: string,
    actor: Actor,
  ): Promise<Result<WalletEntry, WalletNotNoted>> {
    const noted = await journal.noteWallet(what, signedTime(clock, actor), requestId);
    if (!noted.ok) return notWritten(noted.failure);
    if (noted.value === 'other_request') return fail({ kind: 'other_request' });
    news.drawer();
    return ok(noted.value);
  }

  return {
    async topUp({ requestId, amount, balance, source, bankReference }, actor) {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      const read = readAmount(amount);
      if (!read.ok) return read;
      const reference = bankReference.trim();
      const topUp = { kind: 'top_up', accountId, balance, source, amountPaise: read.value } as const;
      return note({ ...topUp, bankReference: reference === '' ? null : reference }, requestId, actor);
    },
    async correct({ requestId, direction, amount, balance, reason }, actor) {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      const read = readAmount(amount);
      if (!read.ok) return read;
      const why = reason.trim();
      if (!saysSomething(why)) return fail({ kind: 'why_needed' });
      const signed = (direction === 'more' ? 1 : -1) * paise(read.value);
      return note({ kind: 'correction', accountId, balance, paise: signed, reason: why }, requestId, actor);
    },
    async reverse({ requestId, seq, reason }, actor) {
      const why = reason.trim();
      if (!saysSomething(why)) return fail({ kind: 'why_needed' });
      const reversed = await journal.reverseWallet({ seq, reason: why }, signedTime(clock, actor), requestId);
      if (!reversed.ok) return notWritten(reversed.failure);
      if (reversed.value.kind !== 'reversed') return fail({ kind: reversed.value.kind });
      news.drawer();
      return ok(reversed.value.entry);
    },
    async entries(before) {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      const page = await journal.walletPage(accountId, before);
      return page.ok ? page : notRead(page.failure);
    },
  };
}
