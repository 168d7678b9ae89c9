import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AccountId, RefId } from '../../../preload/contract/ids';
import {
  entriesByOperator,
  takenFor,
  termsOn,
  type CommissionEntry,
} from '../../../preload/contract/earnings/commission';
import { DAY_MS } from '../../../preload/contract/ist-date';
import { ok, type Result } from '../../../preload/contract/result';
import { balanceKindOf, type BalanceKind } from '../../../preload/contract/rules/balance-kind';
import { effectOfSale, effectOfTopUp, type Effect, type StateMove } from '../../earnings/wallet/effect';
import type { ToldOfSale } from '../../earnings/commission/observed-margin';
import { TOLD_AT_ONCE, type NotedEntry, type ToldRow } from '../../journal/earnings/told-balances';
import { MOST_REFS, ROWS_AT_ONCE, type WalletSale } from '../../journal/earnings/wallet-sales';
import type { ToldSpan, WalletSpan } from '../../journal/earnings/wallet-span';
import type { Journal } from '../../journal/thread/journal-client';
import type { JournalFailure } from '../../recharge/ports';

type Reading = Pick<Journal, 'walletSpan' | 'walletSales' | 'walletMoves' | 'toldBalances' | 'notedOfWallet'>;

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
  const sold = await readSales(journal, accountId, span.value, startAt, goesOn);
  if (!sold.ok) return sold;
  const { sales, effects } = await effectsOf(sold.value, commissions, span.value.utilitySince);
  const read: BalanceRead[] = [];
  for (const balance of balances) {
    const told = await readTold(journal, accountId, balance, sales, goesOn);
    if (!told.ok) return told;
    await nextTurn();
    read.push(balanceOf(balance, told.value, effects, noted.value));
  }
  return ok(goesOn() ? read : null);
}

/** A sale with all its moves. */
interface Sold {
  readonly sale: WalletSale;
  readonly moves: readonly StateMove[];
}

interface EffectOn {
  readonly effect: Effect;
  readonly kind: BalanceKind;
}

/** The sales by their ref id, and what each does to which balance. */
async function effectsOf(
  sold: readonly Sold[],
  commissions: readonly CommissionEntry[],
  utilitySince: number | null,
): Promise<{ readonly sales: ReadonlyMap<RefId, WalletSale>; readonly effects: readonly EffectOn[] }> {
  const entriesOf = entriesByOperator(commissions);
  const sales = new Map<RefId, WalletSale>();
  const effects: EffectOn[] = [];
  for (const { sale, moves } of sold) {
    if (sales.size % SALES_AT_ONCE === SALES_AT_ONCE - 1) await nextTurn();
    const { refId, operator, istDate, amountPaise } = sale;
    const takenPaise = takenFor(termsOn(entriesOf.get(operator) ?? [], istDate), amountPaise);
    const effect = effectOfSale({ refId, takenPaise, isReckoned: takenPaise !== amountPaise, moves });
    sales.set(refId, sale);
    if (effect !== null) effects.push({ effect, kind: kindOf(sale, utilitySince) });
  }
  return { sales, effects };
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
function kindOf({ category, createdAt }: WalletSale, utilitySince: number | null): BalanceKind {
  return utilitySince !== null && utilitySince <= createdAt + LONGEST_CALL_MS
    ? balanceKindOf(category)
    : 'recharge';
}

/** The sales that were made in the span, and those that were open at its beginning or moved since. */
async function readSales(
  journal: Reading,
  accountId: AccountId,
  { openFrom, firstRow, lastRow }: WalletSpan,
  startAt: number,
  goesOn: GoesOn,
): Promise<Result<readonly Sold[], JournalFailure>> {
  const sold: Sold[] = [];
  for (let from = openFrom; from <= lastRow && goesOn(); from += ROWS_AT_ONCE) {
    const span = { from, first: firstRow, last: lastRow, since: startAt };
    const sales = await journal.walletSales(accountId, span);
    if (!sales.ok) return sales;
    const others: WalletSale[] = [];
    for (const sale of sales.value) {
      const moves = plainMoves(sale);
      if (moves === null) others.push(sale);
      else sold.push({ sale, moves });
    }
    const rest = await readStories(journal, others);
    if (!rest.ok) return rest;
    sold.push(...rest.value);
  }
  return ok(sold);
}

/** The moves of a sale that ended with its own request and never moved again, as nearly all do: its row says them. */
function plainMoves({ state, sentAt, endedAt, changedAt }: WalletSale): readonly StateMove[] | null {
  const isPlain = (state === 'success' || state === 'failed') && changedAt === endedAt;
  if (!isPlain || sentAt === null) return null;
  return [
    { at: sentAt, from: 'created', to: 'sent' },
    { at: changedAt, from: 'sent', to: state },
  ];
}

async function readStories(
  journal: Reading,
  sales: readonly WalletSale[],
): Promise<Result<readonly Sold[], JournalFailure>> {
  const sold: Sold[] = [];
  for (let at = 0; at < sales.length; at += MOST_REFS) {
    const some = sales.slice(at, at + MOST_REFS);
    const moves = await journal.walletMoves(some.map(({ refId }) => refId));
    if (!moves.ok) return moves;
    const byRef = new Map<RefId, StateMove[]>(some.map(({ refId }) => [refId, []]));
    for (const move of moves.value) byRef.get(move.refId)?.push(move);
    for (const sale of some) sold.push({ sale, moves: byRef.get(sale.refId) ?? [] });
  }
  return ok(sold);
}

async function readTold(
  journal: Reading,
  accountId: AccountId,
  { kind, first, last }: ToldSpan,
  sales: ReadonlyMap<RefId, WalletSale>,
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

function toldOf(row: ToldRow, sales: ReadonlyMap<RefId, WalletSale>): ToldOfSale {
  const { at, askedAt, balancePaise, source, refId } = row;
  const own = source === 'recharge_reply' && refId !== null ? sales.get(refId) : undefined;
  const asked = askedAt ?? own?.sentAt ?? at - LONGEST_CALL_MS;
  // A clock that was set back between them says nothing.
  const from = Math.min(at, asked);
  return { at, from, balancePaise, refId, sale: own?.state === 'success' ? own : null };
}
