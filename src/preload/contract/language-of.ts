import { languages, type Language } from './languages';

/**
 * The language that somebody wants: the first of theirs that Galla speaks. None (C, POSIX, another one): English.
 * @param wanted BCP 47 tags, what is liked best first
 */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [base = ''] = tag.toLowerCase().split(/[-_]/);
    const spoken = languages.find((each) => each === base);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}
