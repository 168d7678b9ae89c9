import { istDayStart } from '../../../src/preload/contract/ist-date';
import { isRefId, type RefId } from '../../../src/preload/contract/ids';
import { paise, type Paise } from '../../../src/preload/contract/money';
import { balanceKindOf, type BalanceKind } from '../../../src/preload/contract/rules/balance-kind';
import type { Category } from '../../../src/preload/contract/operators/operator';
import {
  ledgerLines,
  movementsOf,
  turnsOfScript,
  type LedgerLine,
  type LedgerRules,
} from '../../../src/main/practice/ledger-lines';
import type { PracticeSale, PracticeTopUp } from '../../../src/main/practice/practice-ledger';
import { wordAt, type Turn } from '../../../src/main/practice/script';
import { chanceOf, type Chance } from '../chance';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** What a month is made of; what is left out is as in a busy shop. */
export interface MonthPlan {
  readonly seed?: number;
  readonly sales?: number;
  readonly days?: number;
  /** `YYYY-MM-DD`, an Indian day. */
  readonly firstDay?: string;
  /** Sales of another terminal. */
  readonly foreign?: number;
  /** What the gateway keeps of an amount as the shop's commission: of 10,000. 0: the amount is debited. */
  readonly marginBps?: number;
}

/** One sale as Galla made it. */
export interface MonthSale {
  readonly entry: PracticeSale;
  readonly refId: RefId;
  readonly category: Category;
  readonly operatorName: string;
  readonly amountPaise: Paise;
  /** When Galla made its row and sent it. UTC milliseconds; the gateway's own time is `entry.at`. */
  readonly createdAt: number;
}

/** What the gateway told Galla, in the order in which it arrived. */
export interface Told {
  /** UTC milliseconds of the arrival. */
  readonly at: number;
  readonly sale: MonthSale;
  readonly call: 'recharge' | 'status';
  readonly word: Turn['word'];
  readonly balance: BalanceKind;
  readonly closingPaise: Paise;
}

/** A month of a shop at the practice gateway. */
export interface PracticeMonth {
  readonly sales: readonly MonthSale[];
  readonly foreign: readonly PracticeSale[];
  readonly topUps: readonly PracticeTopUp[];
  /** Everything that the gateway booked, in its order. */
  readonly lines: readonly LedgerLine[];
  readonly told: readonly Told[];
  readonly rules: LedgerRules;
  /** The first moment of the month, and the first after it. */
  readonly from: number;
  readonly to: number;
}

interface Sold {
  readonly operator: string;
  readonly operatorName: string;
  readonly category: Category;
  readonly amounts: readonly [number, ...number[]];
}

const sold: readonly [Sold, ...Sold[]] = [
  { operator: 'AT', operatorName: 'Airtel', category: 'prepaid', amounts: [99, 199, 239, 299, 719] },
  { operator: 'JIO', operatorName: 'Jio', category: 'prepaid', amounts: [149, 239, 299, 349] },
  { operator: 'VI', operatorName: 'Vi', category: 'prepaid', amounts: [49, 99, 179, 299] },
  { operator: 'TATASKY', operatorName: 'Tata Play', category: 'dth', amounts: [200, 300, 350, 500] },
  { operator: 'MSEB', operatorName: 'Mahavitaran', category: 'electricity', amounts: [410, 777, 1240, 96] },
];

/** How slowly the scripts are played: what takes seconds in practice takes hours in a month. */
const SLOWER = 600;

/** What each balance begins with, and what is paid in when it is low. */
const START = { recharge: 200_000_00, utility: 100_000_00 } as const;
const LOW_PAISE = 20_000_00;

/** Plays a month. Pure: the same plan comes to the same month. */
export function practiceMonth(plan: MonthPlan = {}): PracticeMonth {
  const { seed = 1, sales: count = 27_000, days = 30, firstDay = '2026-11-01' } = plan;
  const { foreign: foreignCount = 12, marginBps = 0 } = plan;
  const chance = chanceOf(seed);
  const from = istDayStart(firstDay);
  const to = from + days * DAY;
  const rules: LedgerRules = {
    startPaise: START,
    isRenewed: false,
    turnsOf: (sale) => turnsOfScript(sale).map(({ afterMs, word }) => ({ afterMs: afterMs * SLOWER, word })),
  };
  const times = timesOf(chance, from, days, count + foreignCount);
  const foreignPlaces = new Set<number>();
  while (foreignPlaces.size < foreignCount) foreignPlaces.add(chance.whole(5, times.length - 5));

  const sales: MonthSale[] = [];
  const foreign: PracticeSale[] = [];
  const topUps: PracticeTopUp[] = [];
  const left: Record<BalanceKind, number> = { ...START };
  for (const [place, at] of times.entries()) {
    const what = sold[chance.whole(0, sold.length - 1)] ?? sold[0];
    const paidFrom = balanceKindOf(what.category);
    const amountPaise = paise(chance.of(...what.amounts) * 100);
    const isForeign = foreignPlaces.has(place);
    const debitedPaise = amountPaise - Math.round((amountPaise * marginBps) / 10_000);
    const entry: PracticeSale = {
      kind: isForeign ? 'other_terminal' : 'sale',
      refId: `${isForeign ? 'Z' : 'M'}${String(place).padStart(13, '0')}`,
      number: numberOf(chance),
      amount: rupees(amountPaise),
      operator: what.operator,
      paidFrom,
      txnId: `2026${String(100_000_000_000 + place * 7_919_123).padStart(12, '0')}`,
      optId: `OP${place}`,
      ...(debitedPaise === amountPaise ? {} : { debited: rupees(debitedPaise) }),
      at,
    };
    left[paidFrom] -= debitedPaise;
    if (left[paidFrom] < LOW_PAISE) {
      const topUpPaise = chance.whole(4, 12) * 25_000_00;
      left[paidFrom] += topUpPaise;
      topUps.push({
        kind: 'top_up',
        refId: `UTR${String(topUps.length + 1).padStart(9, '0')}`,
        paidFrom,
        amount: rupees(topUpPaise),
        txnId: `9${String(place).padStart(11, '0')}`,
        at: at - 1,
      });
    }
    if (isForeign) foreign.push(entry);
    else sales.push(saleOf(entry, what, amountPaise));
  }

  const entries = [...sales.map(({ entry }) => entry), ...foreign, ...topUps];
  const lines = ledgerLines(movementsOf(entries, rules, to), rules);
  return { sales, foreign, topUps, lines, told: toldOf(sales, lines, rules, chance, to), rules, from, to };
}

function saleOf(entry: PracticeSale, { category, operatorName }: Sold, amountPaise: Paise): MonthSale {
  const { refId } = entry;
  if (!isRefId(refId)) throw new Error('not a ref id');
  return { entry, refId, category, operatorName, amountPaise, createdAt: entry.at - 250 };
}

/** Different moments of the shop's hours, in their order: 9:00 to 21:30, the evening busier. */
function timesOf(chance: Chance, from: number, days: number, count: number): readonly number[] {
  const times = new Set<number>();
  while (times.size < count) {
    const day = chance.whole(0, days - 1);
    const hour = chance.whole(0, 2) === 0 ? chance.whole(9, 20) : chance.whole(17, 20);
    // A hundredth of a second apart, so that a top-up finds room between two sales.
    times.add(from + day * DAY + hour * 3_600_000 + chance.whole(0, 539_999) * 10 + 10);
  }
  return [...times].toSorted((one, two) => one - two);
}

/** Nearly all succeed at once; a few of a hundred fail, are refunded later, or take their time. */
function numberOf(chance: Chance): string {
  const part = chance.whole(1, 100);
  const ending =
    part <= 3
      ? '10'
      : part === 4
        ? '46'
        : part === 5
          ? '03'
          : part === 6
            ? '01'
            : String(chance.whole(50, 99));
  return `98${String(chance.whole(0, 999_999)).padStart(6, '0')}${ending}`;
}

function toldOf(
  sales: readonly MonthSale[],
  lines: readonly LedgerLine[],
  { turnsOf, startPaise }: LedgerRules,
  chance: Chance,
  to: number,
): readonly Told[] {
  const ofBalance = {
    recharge: lines.filter(({ balance }) => balance === 'recharge'),
    utility: lines.filter(({ balance }) => balance === 'utility'),
  };
  /** What a balance held when all lines of that moment and before were booked. */
  function heldAt(balance: BalanceKind, at: number): Paise {
    const all = ofBalance[balance];
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return paise(all[low - 1]?.closingPaise ?? startPaise[balance]);
  }

  const told = sales.flatMap((sale): readonly Told[] => {
    const { entry } = sale;
    const turns = turnsOf(entry);
    const replies = turns.flatMap(({ afterMs }, place) => {
      const asked = entry.at + afterMs + (place === 0 ? 0 : chance.whole(1, 1200) * SECOND);
      const word = wordAt(turns, asked - entry.at);
      return word === null || asked >= to ? [] : [{ asked, word, isFirst: place === 0 }];
    });
    return replies.map(({ asked, word, isFirst }) => ({
      at: asked + chance.whole(200, 6000),
      sale,
      call: isFirst ? 'recharge' : 'status',
      word,
      balance: entry.paidFrom,
      closingPaise: heldAt(entry.paidFrom, asked),
    }));
  });
  return told.toSorted((one, two) => one.at - two.at);
}

function rupees(amountPaise: number): string {
  return `${Math.floor(amountPaise / 100)}.${String(amountPaise % 100).padStart(2, '0')}`;
}
