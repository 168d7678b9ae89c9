import type { Problems } from '../../../components/form/submit/problems';

/** The three fields of changing a passphrase. */
export interface PassphraseForm {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Characters a passphrase has at least; main checks it too. */
const LEAST = 4;

/** The sentences against what was typed; empty when it can be tried. */
export function passphraseProblems(form: PassphraseForm): Problems<keyof PassphraseForm> {
  const { length } = Array.from(form.next.trim());
  return {
    ...(form.current === '' ? { current: 'Type the passphrase as it is now.' } : {}),
    ...(length < LEAST ? { next: `At least ${LEAST} characters.` } : {}),
    ...(length >= LEAST && form.next === form.current ? { next: 'That is the old one.' } : {}),
    ...(form.again === form.next ? {} : { again: 'This is not the same as above.' }),
  };
}
