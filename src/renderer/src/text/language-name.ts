import type { Language } from '../../../preload/contract/languages';
import type { Say } from '../../../preload/contract/words/say';

/** Each language by its own name, which is the same in every language. */
const ownNames = {
  en: 'English',
  hi: 'हिन्दी',
  mr: 'मराठी',
  bn: 'বাংলা',
  ta: 'தமிழ்',
  te: 'తెలుగు',
  kn: 'ಕನ್ನಡ',
  ml: 'മലയാളം',
  gu: 'ગુજરાતી',
  pa: 'ਪੰਜਾਬੀ',
} as const satisfies Readonly<Record<Language, string>>;

/** A language by its own name, and by the page's name for it where that is another: `हिन्दी · Hindi`. */
export function languageName(say: Say, language: Language): string {
  const own = ownNames[language];
  const name = say(`language.${language}`);
  return own === name ? own : `${own} · ${name}`;
}
