import { DAY_MS } from '../../../preload/contract/ist-date';
import type { Journal } from '../../journal/thread/journal-client';
import type { ClockPort } from '../../recharge/ports';
import { galla, signedTime } from '../../recharge/state/moment';
import { againAndAgain } from '../background/again-and-again';
import type { Background } from '../background/background';
import { monthsBefore } from './months-before';

/** What the retention of a desk is lived with. */
export interface RetentionParts {
  readonly journal: Pick<Journal, 'lookPast' | 'beginErasure'>;
  readonly clock: Pick<ClockPort, 'now' | 'after'>;
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
  /** For how many months the shop keeps whom a sale was for, as of now. */
  months(): number;
  /** The clock is only believed where sales of the last days went well; in practice nothing is lost. */
  readonly mustSell: boolean;
  newRequestId(): string;
  /** One was begun here: what other books hold of so long ago has to go, too. */
  begun(): Promise<unknown>;
}

/** Not while the counter is being opened, nor in the first rush. In milliseconds, like all here. */
const FIRST_MS = 5 * 60_000;
/** Between two small reads: the journal stays free for sales. */
const PAUSE_MS = 20;
/** After something that could not be read or written, and while another erasure goes on or old rows are still being filled in. */
const AGAIN_MS = 60 * 60_000;

/**
 * Looks once a day, in slices while nobody sells, whether a sale is older than the shop keeps whom it was for, and begins to
 * forget if one is. From there on it is an erasure like any other: `erasing` carries it out.
 */
export function livedRetention(parts: RetentionParts): Background {
  const { journal, clock, selling, months, mustSell, newRequestId, begun } = parts;
  let after = 0;

  return againAndAgain(clock, FIRST_MS, async () => {
    if (selling()) return PAUSE_MS;
    const before = monthsBefore(clock.now(), months());
    const look = await journal.lookPast(before, clock.now(), mustSell, after);
    if (!look.ok) return AGAIN_MS;
    const { isPast, next } = look.value;
    after = next ?? 0;
    if (!isPast) return next === null ? DAY_MS : PAUSE_MS;
    const time = signedTime(clock, galla);
    const begins = await journal.beginErasure({ kind: 'retention', before }, time, newRequestId());
    if (!begins.ok || begins.value !== 'begun') return AGAIN_MS;
    await begun();
    return DAY_MS;
  });
}
