import type { GatewayWord, UnclearCause } from '../../src/preload/contract/sale/recharge';
import { DAY, HOUR, MINUTE, SECOND } from './spans';

/** A word that stands in the gateway's book. */
export type BookedWord = Exclude<GatewayWord, 'Error' | 'Accepted'>;

/** What becomes of one recharge at the gateway. */
export interface Fate {
  readonly answerAfterMs: number;
  readonly answer:
    | { readonly kind: 'word'; readonly word: GatewayWord; readonly message: string | null }
    | { readonly kind: 'none'; readonly cause: UnclearCause; readonly httpStatus: number | null };
  /** Words in its book with the time from the request's arrival; empty: it is never booked. */
  readonly booked: readonly { readonly afterMs: number; readonly word: BookedWord }[];
  /** Whether replies about it carry a transaction id. */
  readonly hasId: boolean;
}

type Chance = () => number;

/** Draws a fate. `accepted`: the share of sales that is only accepted at first. */
export function drawFate(accepted: number, chance: Chance): Fate {
  const kind = chance();
  if (kind < 0.02) return silent('timed_out', null, between(75, 90, chance) * SECOND, chance);
  if (kind < 0.03) return silent('http_status', 502, between(2, 20, chance) * SECOND, chance);
  if (kind < 0.04) return refused(chance);
  if (kind < 0.055) return ownTimeOut(chance);
  if (kind < 0.08) return failure(chance);
  return chance() < accepted ? takenFirst(chance) : success(chance);
}

function success(chance: Chance): Fate {
  return {
    ...says('Success', chance),
    booked: [{ afterMs: 0, word: 'Success' }, ...flips(0, chance)],
    hasId: true,
  };
}

/** Some successes are taken back: most before the next evening, some when nobody asks any more. */
function flips(from: number, chance: Chance): Fate['booked'] {
  const kind = chance();
  const word = chance() < 0.6 ? 'Refunded' : 'Failure';
  if (kind < 0.01) return [{ afterMs: from + between(0.5, 26, chance) * HOUR, word }];
  return kind < 0.012 ? [{ afterMs: from + between(2, 6, chance) * DAY, word }] : [];
}

function takenFirst(chance: Chance): Fate {
  const answer = says(chance() < 0.5 ? 'Accepted' : 'Pending', chance);
  const after = resolvesAfter(chance);
  const pending = { afterMs: 0, word: 'Pending' } as const;
  if (after === null) return { ...answer, booked: [pending], hasId: true };
  const end = chance();
  if (end >= 0.18) {
    return {
      ...answer,
      booked: [pending, { afterMs: after, word: 'Success' }, ...flips(after, chance)],
      hasId: true,
    };
  }
  return {
    ...answer,
    booked: [pending, { afterMs: after, word: end < 0.1 ? 'Failure' : 'Refunded' }],
    hasId: true,
  };
}

/** `null`: never. */
function resolvesAfter(chance: Chance): number | null {
  const kind = chance();
  if (kind < 0.7) return between(20, 8 * 60, chance) * SECOND;
  if (kind < 0.9) return between(8, 4 * 60, chance) * MINUTE;
  return kind < 0.98 ? between(4, 60, chance) * HOUR : null;
}

function failure(chance: Chance): Fate {
  const turns = chance() < 0.15;
  return {
    ...says('Failure', chance, 'Number is not valid'),
    booked: [
      { afterMs: 0, word: 'Failure' },
      ...(turns ? [{ afterMs: between(2, 600, chance) * MINUTE, word: 'Success' } as const] : []),
    ],
    hasId: true,
  };
}

/** The gateway calls its own time-out so: the operator's answer comes later. */
function ownTimeOut(chance: Chance): Fate {
  const turns = chance() < 0.5;
  return {
    ...says('Failure', chance, chance() < 0.5 ? 'Request timed out' : null),
    booked: [
      { afterMs: 0, word: 'Failure' },
      ...(turns ? [{ afterMs: between(2, 170, chance) * MINUTE, word: 'Success' } as const] : []),
    ],
    hasId: false,
  };
}

function refused(chance: Chance): Fate {
  return { ...says('Error', chance, 'Service is not active'), booked: [], hasId: false };
}

/** No reply comes. In two of five the request never got there. */
function silent(cause: UnclearCause, httpStatus: number | null, afterMs: number, chance: Chance): Fate {
  const { booked } = takenFirst(chance);
  return {
    answerAfterMs: afterMs,
    answer: { kind: 'none', cause, httpStatus },
    booked: chance() < 0.6 ? booked : [],
    hasId: true,
  };
}

function says(
  word: GatewayWord,
  chance: Chance,
  message: string | null = null,
): Pick<Fate, 'answerAfterMs' | 'answer'> {
  return { answerAfterMs: between(1, 8, chance) * SECOND, answer: { kind: 'word', word, message } };
}

function between(from: number, to: number, chance: Chance): number {
  return from + (to - from) * chance();
}
