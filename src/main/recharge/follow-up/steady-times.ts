import type { RefId } from '../../../preload/contract/ids';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { NOTE_WINDOW_MS, type Age } from '../sale/duplicates';
import { latestTimes } from './latest-times';
import type { ClockPort } from '../ports';
import { shieldKey } from '../state/shield-key';

/** A row was made, or got into another state. */
export interface Move {
  readonly refId: RefId;
  readonly number: string;
  /** UTC milliseconds, as the clock told then. */
  readonly at: number;
  readonly made: boolean;
}

/**
 * When rows were made and last changed, by the clock that nobody can set. An empty battery lets a computer begin the
 * day years ago; when somebody sets its clock right, what was sold a minute before must not look old.
 */
export interface SteadyTimes {
  /** Takes in a row as it is now. */
  noted(row: Pick<Recharge, 'refId' | 'number' | 'state' | 'createdAt' | 'changedAt'>): void;
  /** When a row was made, by the steady clock in milliseconds; `null`: not known. */
  madeAt(refId: RefId): number | null;
  /** How long ago rows of this number, however it is spelled, last changed; those of the last day. */
  agesOf(number: string): readonly Age[];
}

interface Known {
  readonly key: string;
  readonly changedAt: number;
  /** By the steady clock, in milliseconds. */
  readonly changed: number;
}

/** A row is asked about for so long; after that nobody needs to know when it was made. */
const ASKED_FOR_MS = 10 * NOTE_WINDOW_MS;

/** Remembers in memory only. `moves`: the newest of the journal as this run begins, in their order. */
export function createSteadyTimes(
  clock: Pick<ClockPort, 'now' | 'monotonic'>,
  moves: readonly Move[],
): SteadyTimes {
  const known = new Map<RefId, Known>();
  const madeAt = new Map<RefId, number>();
  const [startedAt, started] = [clock.now(), clock.monotonic()];
  const latest = latestTimes(
    moves.map(({ at }) => at),
    startedAt,
  );
  for (const [place, { refId, number, at, made }] of moves.entries()) {
    const changed = started - (startedAt - (latest[place] ?? startedAt));
    keep(refId, { key: shieldKey(number), changedAt: at, changed });
    if (made) madeAt.set(refId, changed);
  }

  /** The newest last, so that the oldest are the first to be forgotten. */
  function keep(refId: RefId, row: Known): void {
    known.delete(refId);
    known.set(refId, row);
    for (const [oldest, { changed }] of known) {
      if (clock.monotonic() - changed <= NOTE_WINDOW_MS) break;
      known.delete(oldest);
    }
    for (const [oldest, made] of madeAt) {
      if (clock.monotonic() - made <= ASKED_FOR_MS) break;
      madeAt.delete(oldest);
    }
  }

  return {
    noted({ refId, number, state, createdAt, changedAt }) {
      if (state === 'created' && !madeAt.has(refId)) {
        madeAt.set(refId, clock.monotonic() - Math.max(0, clock.now() - createdAt));
      }
      const before = known.get(refId);
      if (before?.changedAt === changedAt) return;
      const changed = clock.monotonic() - Math.max(0, clock.now() - changedAt);
      keep(refId, { key: shieldKey(number), changedAt, changed });
    },
    madeAt: (refId) => madeAt.get(refId) ?? null,
    agesOf(number) {
      const key = shieldKey(number);
      const now = clock.monotonic();
      return [...known].flatMap(([refId, row]) => {
        const ms = now - row.changed;
        return row.key === key && ms <= NOTE_WINDOW_MS ? [{ refId, ms }] : [];
      });
    },
  };
}
