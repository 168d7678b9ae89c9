import { istDate } from '../../src/preload/contract/ist-date';
import type { CountedAs } from './row-stories';
import type { Span } from './spans';

/** Questions of each day by this computer's calendar, counted by the judge. */
export interface CheckCounts {
  /** Counts one; answers what limit it broke, `null`: none. `wall` names the day, `at` is the true time. */
  count(wall: number, at: number, as: CountedAs): string | null;
  /** No connection stood. */
  takeBack(wall: number, as: CountedAs): void;
  /** Whether the share of young or of old rows was used up at some moment of a span of true time. */
  wereUsedUp(span: Span, as: 'young' | 'old'): boolean;
  /** All questions of the month. */
  total(): Readonly<Record<CountedAs, number>>;
  /** The most in one day. */
  most(): Readonly<Record<CountedAs, number>>;
}

const BY_HAND_A_DAY = 30;

interface DayCount {
  readonly counts: Record<CountedAs, number>;
}

/** Counts by the design: 40 % of the cap for young rows, 60 % for old ones, 30 a day by hand beside it. */
export function createCheckCounts(cap: number): CheckCounts {
  const shares = { young: cap * 0.4, old: cap * 0.6, by_hand: BY_HAND_A_DAY, day_end: cap };
  const days = new Map<string, DayCount>();
  /** When a share was used up, and when a new day or a question taken back ended that. */
  const usedUp: Record<'young' | 'old', { from: number; to: number; date: string }[]> = {
    young: [],
    old: [],
  };

  function countsOf(wall: number): Record<CountedAs, number> {
    const date = istDate(wall);
    const day = days.get(date) ?? { counts: { young: 0, old: 0, day_end: 0, by_hand: 0 } };
    days.set(date, day);
    return day.counts;
  }

  function end(date: string, at: number): void {
    for (const spans of [usedUp.young, usedUp.old]) {
      const last = spans.at(-1);
      if (last?.to === Number.POSITIVE_INFINITY && last.date !== date) last.to = at;
    }
  }

  function isFull(counts: Record<CountedAs, number>, as: 'young' | 'old'): boolean {
    return counts[as] >= shares[as] || counts.young + counts.old + counts.day_end >= cap;
  }

  return {
    count(wall, at, as) {
      const counts = countsOf(wall);
      counts[as] += 1;
      end(istDate(wall), at);
      for (const share of ['young', 'old'] as const) {
        const isOpen = usedUp[share].at(-1)?.to === Number.POSITIVE_INFINITY;
        if (!isOpen && isFull(counts, share)) {
          usedUp[share].push({ from: at, to: endOfDay(wall, at), date: istDate(wall) });
        }
      }
      const all = counts.young + counts.old + counts.day_end;
      if (counts[as] > shares[as]) return `${as} for the ${counts[as]}th time on ${istDate(wall)}`;
      return as !== 'by_hand' && all > cap ? `${all} checks on ${istDate(wall)}` : null;
    },
    takeBack(wall, as) {
      const counts = countsOf(wall);
      counts[as] -= 1;
    },
    wereUsedUp: ({ from, to }, as) => usedUp[as].some((span) => span.from <= to && from < span.to),
    total: () => sumOf([...days.values()], (a, b) => a + b),
    most: () => sumOf([...days.values()], (a, b) => Math.max(a, b)),
  };
}

/** The true time at which the day of this computer's calendar ends. */
function endOfDay(wall: number, at: number): number {
  const IST_MS = 5.5 * 3_600_000;
  const DAY_MS = 24 * 3_600_000;
  return at + DAY_MS - ((wall + IST_MS) % DAY_MS);
}

function sumOf(
  days: readonly DayCount[],
  put: (a: number, b: number) => number,
): Readonly<Record<CountedAs, number>> {
  const sum = { young: 0, old: 0, day_end: 0, by_hand: 0 };
  for (const { counts } of days) {
    for (const as of ['young', 'old', 'day_end', 'by_hand'] as const) sum[as] = put(sum[as], counts[as]);
  }
  return sum;
}
