import type { NumberRule } from '../../../../../preload/contract/operators/operator';
import type { Say } from '../../../../../preload/contract/words/say';

/** What an operator's number looks like: in the shop's own words, else by an example. */
export function numberHelp(say: Say, { label, help, example }: NumberRule): string {
  return help === null
    ? say('counter.hint.such_as', { label, example })
    : say('counter.hint.help', { label, help });
}
