import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import { LONGEST_REASON, MOST_REASONS } from '../../../../../preload/contract/money-moves/reasons';

/** Reads the reasons, one a line; empty lines and what stands there twice are left out. */
export function readReasons(
  say: Say,
  typed: string,
): Result<{ readonly reasons: readonly string[] }, { readonly reasons: string }> {
  const lines = typed.split('\n').map((line) => line.trim());
  const reasons = [...new Set(lines)].filter((line) => line !== '');
  if (reasons.length > MOST_REASONS)
    return fail({ reasons: say('drawer.reasons.too_many', { count: MOST_REASONS }) });
  if (reasons.some((reason) => reason.length > LONGEST_REASON))
    return fail({ reasons: say('drawer.reasons.too_long', { count: LONGEST_REASON }) });
  return ok({ reasons });
}
