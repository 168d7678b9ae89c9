import type { Result } from '../../../../preload/contract/result';
import { isLongEnough, MIN_PASSPHRASE } from '../../../../preload/contract/rules/passphrase-length';
import type { Say } from '../../../../preload/contract/words/say';
import { unlessProblems, type Problems } from '../form/submit/problems';

interface Forgotten {
  readonly code: string;
  readonly next: string;
  readonly again: string;
}

/** Reads what is typed for a new passphrase: what can be tried, or the sentences. */
export function readForgotten(say: Say, typed: Forgotten): Result<Forgotten, Problems<keyof Forgotten>> {
  const { code, next, again } = typed;
  return unlessProblems(typed, {
    code: code.trim() === '' ? say('lock.forgotten.no_code') : null,
    next: isLongEnough(next) ? null : say('settings.passphrase.too_short', { least: MIN_PASSPHRASE }),
    again: again === next ? null : say('settings.passphrase.not_same'),
  });
}
