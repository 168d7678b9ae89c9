import type { AccountId, RefId } from '../../../preload/contract/ids';
import {
  entriesByOperator,
  takenFor,
  termsOn,
  type CommissionEntry,
} from '../../../preload/contract/earnings/commission';
import { ok, type Result } from '../../../preload/contract/result';
import { balanceKindOf, type BalanceKind } from '../../../preload/contract/rules/balance-kind';
import { effectOfSale, effectOfTopUp, type Effect } from '../../earnings/wallet/effect';
import type { ToldOfSale } from '../../earnings/commission/observed-margin';
import { TOLD_AT_ONCE, type NotedEntry, type ToldRow } from '../../journal/earnings/told-balances';
import {
  EVENTS_AT_ONCE,
  MOST_REFS,
  ROWS_AT_ONCE,
  type WalletMove,
} from '../../journal/earnings/wallet-moves';
import type { ToldSpan, WalletSpan } from '../../journal/earnings/wallet-span';
import type { Journal } from '../../journal/thread/journal-client';
import type { JournalFailure } from '../../recharge/ports';
import { nextTurn } from './next-turn';

type Reading = Pick<
  Journal,
  'walletSpan' | 'walletMoves' | 'movesOfEarlier' | 'movesAfter' | 'toldBalances' | 'notedOfWallet'
>;

/** What moved one balance of an account in a period, and what the gateway told of it. */
export interface BalanceRead {
  readonly kind: BalanceKind;
  /** By when they may first have moved it. */
  readonly effects: readonly Effect[];
  /** By when they were answered. */
  readonly told: readonly ToldOfSale[];
  readonly correctionsPaise: number;
}

/** Somebody else's question has come since: this one is given up. */
type GoesOn = () => boolean;

/** A reply and a question of before version 190 are no further apart. In milliseconds. */
const LONGEST_CALL_MS = 60_000;
const DAY_MS = 86_400_000;
/** So many sales are looked at before main sees to something else. */
const SALES_AT_ONCE = 2000;

/**
 * Reads what moved the wallet of an account between two times (UTC milliseconds). Slice by slice, so that a sale in between waits
 * for one of them at most. `null`: given up.
 */
export async function readWallet(
  journal: Reading,
  { accountId, from, to }: { readonly accountId: AccountId; readonly from: number; readonly to: number },
  commissions: readonly CommissionEntry[],
  goesOn: GoesOn,
): Promise<Result<readonly BalanceRead[] | null, JournalFailure>> {
  const span = await journal.walletSpan(accountId, from, to);
  if (!span.ok) return span;
  const { balances } = span.value;
  if (balances.length === 0) return ok([]);
  const startAt = Math.min(...balances.map((each) => each.startAt));
  const noted = await journal.notedOfWallet(accountId, startAt - 4 * DAY_MS, to + 4 * DAY_MS);
  if (!noted.ok) return noted;
  const moves = await readMoves(journal, accountId, span.value, startAt, goesOn);
  if (!moves.ok) return moves;
  const entriesOf = entriesByOperator(commissions);
  const sales = new Map<RefId, Sale>();
  const effects: { readonly effect: Effect; readonly kind: BalanceKind }[] = [];
  for (const [refId, own] of moves.value) {
    if (sales.size % SALES_AT_ONCE === SALES_AT_ONCE - 1) await nextTurn();
    const [first] = own;
    if (first === undefined) continue;
    const terms = termsOn(entriesOf.get(first.operator) ?? [], first.istDate);
    const takenPaise = takenFor(terms, first.amountPaise);
    const effect = effectOfSale({
      refId,
      takenPaise,
      isReckoned: takenPaise !== first.amountPaise,
      moves: own,
    });
    sales.set(refId, {
      operator: first.operator,
      amountPaise: first.amountPaise,
      isSuccess: own.some(isSuccess),
    });
    if (effect !== null) effects.push({ effect, kind: kindOf(first, span.value) });
  }
  const read: BalanceRead[] = [];
  for (const balance of balances) {
    const told = await readTold(journal, accountId, balance, sales, goesOn);
    if (!told.ok) return told;
    await nextTurn();
    read.push(balanceOf(balance, told.value, effects, noted.value));
  }
  return ok(goesOn() ? read : null);
}

interface Sale {
  readonly operator: string;
  readonly amountPaise: number;
  readonly isSuccess: boolean;
}

function isSuccess({ to }: WalletMove): boolean {
  return to === 'success';
}

function balanceOf(
  { kind, startAt, endAt }: ToldSpan,
  told: readonly ToldOfSale[],
  effects: readonly { readonly effect: Effect; readonly kind: BalanceKind }[],
  noted: readonly NotedEntry[],
): BalanceRead {
  const ofKind = noted.filter(({ balance }) => balance === kind);
  const topUps = ofKind
    .filter((each) => each.kind === 'top_up')
    .map(({ at, paise }) => effectOfTopUp(at, paise));
  const own = effects.filter((each) => each.kind === kind).map(({ effect }) => effect);
  return {
    kind,
    effects: [...own, ...topUps].sort((one, other) => beginOf(one) - beginOf(other)),
    told,
    correctionsPaise: ofKind
      .filter((each) => each.kind === 'correction' && each.at > startAt && each.at <= endAt)
      .reduce((sum, { paise }) => sum + paise, 0),
  };
}

function beginOf({ points }: Effect): number {
  // Two of them may be as early as can be: their difference is no number.
  return Math.max(points[0]?.at ?? 0, Number.MIN_SAFE_INTEGER);
}

/** Which balance pays for a sale: until the gateway told of one for bills, there was one for all. */
function kindOf({ category, at }: WalletMove, { utilitySince }: WalletSpan): BalanceKind {
  return utilitySince !== null && utilitySince <= at + LONGEST_CALL_MS ? balanceKindOf(category) : 'recharge';
}

/** The moves of each recharge that began or moved in the span, or was open at its beginning, in their order. */
async function readMoves(
  journal: Reading,
  accountId: AccountId,
  { afterEvent, lastEvent, fromRow, beforeRow }: WalletSpan,
  startAt: number,
  goesOn: GoesOn,
): Promise<Result<ReadonlyMap<RefId, readonly WalletMove[]>, JournalFailure>> {
  const moves = new Map<RefId, WalletMove[]>();
  function keep(more: readonly WalletMove[]): void {
    for (const move of more) {
      const own = moves.get(move.refId);
      if (own === undefined) moves.set(move.refId, [move]);
      else own.push(move);
    }
  }
  for (let from = fromRow; from < beforeRow && goesOn(); from += ROWS_AT_ONCE) {
    const earlier = await journal.movesOfEarlier(accountId, { from, before: beforeRow }, startAt);
    if (!earlier.ok) return earlier;
    keep(earlier.value);
  }
  const known = new Set(moves.keys());
  for (let after = afterEvent; after < lastEvent && goesOn(); after += EVENTS_AT_ONCE) {
    const more = await journal.walletMoves(accountId, after, lastEvent);
    if (!more.ok) return more;
    // Of those that were open before the span the whole story is there.
    keep(more.value.filter(({ refId }) => !known.has(refId)));
  }
  // What is known of them today, also where they had no word yet at the end of the span.
  const open = [...moves]
    .filter(([refId, own]) => !known.has(refId) && isOpenAfter(own))
    .map(([refId]) => refId);
  for (let at = 0; at < open.length && goesOn(); at += MOST_REFS) {
    const later = await journal.movesAfter(open.slice(at, at + MOST_REFS), lastEvent);
    if (!later.ok) return later;
    keep(later.value);
  }
  return ok(moves);
}

function isOpenAfter(moves: readonly WalletMove[]): boolean {
  const to = moves.at(-1)?.to;
  return to === 'created' || to === 'sent' || to === 'pending' || to === 'unknown';
}

async function readTold(
  journal: Reading,
  accountId: AccountId,
  { kind, first, last }: ToldSpan,
  sales: ReadonlyMap<RefId, Sale>,
  goesOn: GoesOn,
): Promise<Result<readonly ToldOfSale[], JournalFailure>> {
  const told: ToldOfSale[] = [];
  for (let from = first; from <= last && goesOn();) {
    const more = await journal.toldBalances(accountId, kind, from, last);
    if (!more.ok) return more;
    for (const row of more.value) told.push(toldOf(row, sales));
    const end = more.value.at(-1);
    // Fewer than were asked for may be left out because they do not read.
    from = end === undefined || more.value.length < TOLD_AT_ONCE / 2 ? last + 1 : end.seq + 1;
  }
  return ok(told.sort((one, other) => one.at - other.at));
}

function toldOf(
  { at, askedAt, balancePaise, source, refId }: ToldRow,
  sales: ReadonlyMap<RefId, Sale>,
): ToldOfSale {
  const sold = source === 'recharge_reply' && refId !== null ? sales.get(refId) : undefined;
  return {
    at,
    from: Math.min(at, askedAt ?? at - LONGEST_CALL_MS),
    balancePaise,
    refId,
    sale: sold?.isSuccess === true ? sold : null,
  };
}
