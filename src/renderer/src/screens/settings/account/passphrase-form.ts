import type { Result } from '../../../../../preload/contract/result';
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
  form: PassphraseForm,
): Result<PassphraseForm, Problems<keyof PassphraseForm>> {
  const { current, next, again } = form;
  return unlessProblems(form, {
    current: current === '' ? 'Type the passphrase as it is now.' : null,
    next: nextProblem(next, current),
    again: again === next ? null : 'This is not the same as above.',
  });
}

function nextProblem(next: string, current: string): string | null {
  if (Array.from(next.trim()).length < LEAST) return `At least ${LEAST} characters.`;
  return next === current ? 'That is the old one.' : null;
}
