import { istDate, istDayStart } from '../../preload/contract/ist-date';
import { parseGatewayRupees } from '../../preload/contract/money';
import type { BalanceKind } from '../../preload/contract/rules/balance-kind';
import type { PracticeEntry, PracticeSale } from './practice-ledger';
import { becomes, type Turn } from './script';
import { scriptFor } from './scripts';

/** By which rules the practice gateway keeps its two balances. */
export interface LedgerRules {
  /** What each balance begins with. Whole paise. */
  readonly startPaise: Readonly<Record<BalanceKind, number>>;
  /**
   * Every morning each balance is what it began with again, and whenever it does not suffice it is filled once more by the
   * same sum. Otherwise only what is paid in fills it, and it may fall below nothing.
   */
  readonly isRenewed: boolean;
  /** What becomes of a sale, by its age. */
  turnsOf(sale: PracticeSale): readonly Turn[];
}

/** What the practice gateway in the app does: ₹50,000 for recharges, ₹20,000 for bills. */
export const practiceRules: LedgerRules = {
  startPaise: { recharge: 50_000_00, utility: 20_000_00 },
  isRenewed: true,
  turnsOf: turnsOfScript,
};

/** What the number's script says of a sale; another terminal's succeeds at once. */
export function turnsOfScript({ kind, number }: PracticeSale): readonly Turn[] {
  return kind === 'other_terminal' ? becomes('Success') : scriptFor(number).turns;
}

/**
 * Why a balance moved. `reversal`: a debit is taken back because the recharge failed; `refund`: after it had been accepted;
 * `renewed`: the practice gateway filled it by itself.
 */
export type LineKind = 'debit' | 'reversal' | 'refund' | 'top_up' | 'renewed';

/** A movement of a balance before it is known what the balance came to. */
export interface Movement {
  /** UTC milliseconds. */
  readonly at: number;
  readonly balance: BalanceKind;
  readonly kind: LineKind;
  /** `null`: the gateway itself did it. */
  readonly entry: PracticeEntry | null;
  /** Whole paise; below 0: taken from the balance. */
  readonly paise: number;
}

/** One line of the practice gateway's book. */
export interface LedgerLine extends Movement {
  /** The balance right after it. */
  readonly closingPaise: number;
}

/**
 * What entries moved until `now`, in the order of time. A failure that was told at once is a debit and its reversal in the
 * same moment, as panels of this kind book it.
 */
export function movementsOf(
  entries: Iterable<PracticeEntry>,
  rules: Pick<LedgerRules, 'turnsOf'>,
  now: number,
): readonly Movement[] {
  return [...entries].flatMap((entry) => moved(entry, rules, now)).toSorted((one, two) => one.at - two.at);
}

/** The lines of movements that stand in the order of time, with what the balances came to. */
export function ledgerLines(movements: readonly Movement[], rules: LedgerRules): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  const left = { ...rules.startPaise };
  const dayOf: Record<BalanceKind, string | null> = { recharge: null, utility: null };

  function add(movement: Movement): void {
    left[movement.balance] += movement.paise;
    lines.push({ ...movement, closingPaise: left[movement.balance] });
  }

  for (const movement of movements) {
    const { balance, at, paise } = movement;
    if (rules.isRenewed) {
      const start = rules.startPaise[balance];
      const today = istDate(at);
      const renewed = { balance, kind: 'renewed', entry: null } as const;
      if (dayOf[balance] !== null && dayOf[balance] !== today && left[balance] !== start) {
        add({ ...renewed, at: istDayStart(today), paise: start - left[balance] });
      }
      dayOf[balance] = today;
      while (left[balance] + paise < 0) add({ ...renewed, at, paise: start });
    }
    add(movement);
  }
  return lines.toSorted((one, two) => one.at - two.at);
}

/** What a balance holds after lines of which the last is not later than `now`. */
export function balanceAfter(
  lines: readonly LedgerLine[],
  balance: BalanceKind,
  { startPaise, isRenewed }: LedgerRules,
  now: number,
): number {
  const last = lines.findLast((line) => line.balance === balance);
  const holds = last !== undefined && (!isRenewed || istDate(last.at) === istDate(now));
  return holds ? last.closingPaise : startPaise[balance];
}

function moved(
  entry: PracticeEntry,
  { turnsOf }: Pick<LedgerRules, 'turnsOf'>,
  now: number,
): readonly Movement[] {
  const { at, paidFrom: balance } = entry;
  if (entry.kind === 'top_up') {
    return at > now ? [] : [{ at, balance, kind: 'top_up', entry, paise: rupees(entry.amount) }];
  }
  const movements: Movement[] = [];
  const paise = rupees(entry.debited ?? entry.amount);
  let isDebited = false;
  const debit = (when: number): void => {
    movements.push({ at: when, balance, kind: 'debit', entry, paise: -paise });
  };
  for (const [place, { afterMs, word }] of turnsOf(entry).entries()) {
    const when = at + afterMs;
    if (when > now) break;
    const costs = word === 'Success' || word === 'Accepted' || word === 'Pending';
    if (!isDebited && (costs || place === 0)) {
      debit(when);
      isDebited = true;
    }
    if (isDebited && !costs) {
      movements.push({ at: when, balance, kind: word === 'Refunded' ? 'refund' : 'reversal', entry, paise });
      isDebited = false;
    }
  }
  return movements;
}

/** An amount that was sent; what is none moves nothing. */
function rupees(amount: string): number {
  return parseGatewayRupees(amount) ?? 0;
}
