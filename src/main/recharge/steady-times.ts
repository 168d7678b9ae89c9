import type { RefId } from '../../preload/contract/ids';
import type { Recharge } from '../../preload/contract/recharge';
import { NOTE_WINDOW_MS, type Age } from './duplicates';
import { latestTimes } from './latest-times';
import type { ClockPort } from './ports';
import { shieldKey } from './shield-key';

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
  noted(row: Pick<Recharge, 'refId' | 'number' | 'createdAt' | 'changedAt'>): void;
  /** How long ago rows of this number, however it is spelled, last changed; those of the last day. */
  agesOf(number: string): readonly Age[];
}

interface Known {
  readonly key: string;
  readonly changedAt: number;
  /** By the steady clock, in milliseconds. */
  readonly changed: number;
}

/** Remembers in memory only. `moves`: the newest of the journal as this run begins, in their order. */
export function createSteadyTimes(
  clock: Pick<ClockPort, 'now' | 'monotonic'>,
  moves: readonly Move[],
): SteadyTimes {
  const known = new Map<RefId, Known>();
  const [startedAt, started] = [clock.now(), clock.monotonic()];
  const latest = latestTimes(
    moves.map(({ at }) => at),
    startedAt,
  );
  for (const [place, { refId, number, at }] of moves.entries()) {
    keep(refId, {
      key: shieldKey(number),
      changedAt: at,
      changed: started - (startedAt - (latest[place] ?? startedAt)),
    });
  }

  /** The newest last, so that the oldest are the first to be forgotten. */
  function keep(refId: RefId, row: Known): void {
    known.delete(refId);
    known.set(refId, row);
    for (const [oldest, { changed }] of known) {
      if (clock.monotonic() - changed <= NOTE_WINDOW_MS) break;
      known.delete(oldest);
    }
  }

  return {
    noted({ refId, number, changedAt }) {
      const before = known.get(refId);
      if (before?.changedAt === changedAt) return;
      const changed = clock.monotonic() - Math.max(0, clock.now() - changedAt);
      keep(refId, { key: shieldKey(number), changedAt, changed });
    },
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
