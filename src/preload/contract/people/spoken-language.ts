import type { Language } from '../languages';
import type { CounterLock } from './person';

/** The language before whoever looks at the screen: that of the person at the counter, else the shop's. */
export function spokenLanguage({
  lock,
  language,
}: {
  readonly lock: CounterLock;
  readonly language: Language;
}): Language {
  return lock.kind === 'open' ? lock.person.language : language;
}
