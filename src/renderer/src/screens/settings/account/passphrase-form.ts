import type { Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';

/** The three fields of changing a passphrase. */
export interface PassphraseForm {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Characters a passphrase has at least; main checks it too. */
const LEAST = 4;

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
  if (Array.from(next.trim()).length < LEAST) return say('settings.passphrase.too_short', { least: LEAST });
  return next === current ? say('settings.passphrase.old_one') : null;
}
