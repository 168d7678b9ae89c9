import type { SlipLanguage } from '../../../preload/contract/printing/slip';

/** Each language by its own name, and by its English one for whoever does not read it. */
export const slipLanguageNames = {
  en: 'English',
  hi: 'हिन्दी · Hindi',
  mr: 'मराठी · Marathi',
  bn: 'বাংলা · Bengali',
  ta: 'தமிழ் · Tamil',
  te: 'తెలుగు · Telugu',
  kn: 'ಕನ್ನಡ · Kannada',
  ml: 'മലയാളം · Malayalam',
  gu: 'ગુજરાતી · Gujarati',
  pa: 'ਪੰਜਾਬੀ · Punjabi',
} as const satisfies Readonly<Record<SlipLanguage, string>>;

/** Its English name alone: what is typed to find it. */
export function englishName(language: SlipLanguage): string {
  return slipLanguageNames[language].split(' · ').at(-1) ?? slipLanguageNames[language];
}
