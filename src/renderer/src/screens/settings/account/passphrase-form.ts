import type { Result } from '../../../../../preload/contract/result';
import { isLongEnough, MIN_PASSPHRASE } from '../../../../../preload/contract/rules/passphrase-length';
import type { Say } from '../../../../../preload/contract/words/say';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';

/** The three fields of changing a passphrase. */
export interface PassphraseForm {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Reads the form: what can be tried, or the sentences against what was typed. */
export function readPassphrases(
  say: Say,
  form: PassphraseForm,
): Result<PassphraseForm, Problems<keyof PassphraseForm>> {
  const { current, next, again } = form;
  return unlessProblems(form, {
    current: current === '' ? say('settings.passphrase.no_current') : null,
    next: nextProblem(say, next, current),
    again: again === next ? null : say('settings.passphrase.not_same'),
  });
}

function nextProblem(say: Say, next: string, current: string): string | null {
  if (!isLongEnough(next)) return say('settings.passphrase.too_short', { least: MIN_PASSPHRASE });
  return next === current ? say('settings.passphrase.old_one') : null;
}
