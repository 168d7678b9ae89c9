import type { Failure } from '../../../preload/contract/bridge/failures';
import type { Say } from '../../../preload/contract/words/say';

/** What staff read when something was refused, and what they can do about it. */
export interface FailureWords {
  readonly says: string;
  readonly todo: string;
}

/** The limits of selling tell which of them it was: one is waited for, the other is not. */
const limits = ['minute', 'hour'] as const;

/** What was refused, and what to do about it. */
export function wordsFor(say: Say, { code, cause }: Pick<Failure, 'code' | 'cause'>): FailureWords {
  const limit = code === 'spending_limit' ? limits.find((each) => each === cause) : undefined;
  const key = limit === undefined ? code : (`spending_limit_${limit}` as const);
  return { says: say(`failure.${key}.says`), todo: say(`failure.${key}.todo`) };
}

/**
 * What other calls are refused with as well: there it would be a lie, or say of an old recharge that it was not sent. What
 * only a sale is refused with says itself that nothing was sent.
 */
const refusedElsewhere = new Set<Failure['code']>([
  'disk_full',
  'journal_not_writable',
  'no_account',
  'no_token',
]);

/** Why a sale was not taken. Nothing was sent then, and it says so. */
export function wordsForSale(say: Say, failure: Pick<Failure, 'code' | 'cause'>): FailureWords {
  const { says, todo } = wordsFor(say, failure);
  return { says, todo: refusedElsewhere.has(failure.code) ? `${say('failure.nothing_sent')} ${todo}` : todo };
}

/** What was refused and what to do, as one text. */
export function failureText(
  say: Say,
  { waitMs, ...failure }: Pick<Failure, 'code' | 'cause' | 'waitMs'>,
): string {
  // Nothing was looked at, so nothing was wrong with it. Full seconds: who waits so long need not wait again.
  if (waitMs !== undefined) return say('failure.wait', { count: Math.ceil(waitMs / 1000) });
  const { says, todo } = wordsFor(say, failure);
  return `${says} ${todo}`;
}
