import { createSay, type Messages, type Speech } from './create-say';
import { localeOf, type Language } from '../languages';

/** Each language is a chunk of its own: only the one that is spoken is read. */
const messagesOf = {
  en: () => import('./en.json'),
  hi: () => import('./translations/hi.json'),
  mr: () => import('./translations/mr.json'),
  bn: () => import('./translations/bn.json'),
  ta: () => import('./translations/ta.json'),
  te: () => import('./translations/te.json'),
  kn: () => import('./translations/kn.json'),
  ml: () => import('./translations/ml.json'),
  gu: () => import('./translations/gu.json'),
  pa: () => import('./translations/pa.json'),
} as const satisfies Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>>;

/** Reads a language, ready to speak. Rejects when its file is not there: that is a broken installation. */
export async function loadSpeech(language: Language): Promise<Speech> {
  const { default: messages } = await messagesOf[language]();
  return createSay(localeOf(language), messages);
}
