import { isPin } from '../../../../../preload/contract/rules/is-pin';
import type { Say } from '../../../../../preload/contract/words/say';

/** A PIN that is set, typed twice: nobody can look it up later. */
export interface PinTyped {
  readonly pin: string;
  readonly again: string;
}

/** What is wrong with it, by field. An owner may have none: there is the passphrase. */
export function pinProblems(
  say: Say,
  { pin, again }: PinTyped,
  mayBeEmpty: boolean,
): { readonly [F in keyof PinTyped]: string | null } {
  const isFit = isPin(pin) || (mayBeEmpty && pin === '');
  return {
    pin: isFit ? null : say('people.pin.no_pin'),
    again: !isFit || again === pin ? null : say('people.pin.not_same'),
  };
}
