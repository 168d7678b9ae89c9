import type { PhraseKey, Say } from '../../../../preload/contract/words/say';

/**
 * What saving changed, in one sentence: `Saved: name, phone.` Fields are compared as values, so a section
 * that was typed back to what it was says that nothing was changed.
 * @param labels the message that names each field
 */
export function savedWords<T extends object>(
  say: Say,
  before: T,
  after: T,
  labels: { readonly [F in keyof T]: PhraseKey },
): string {
  const changed: string[] = [];
  for (const field in labels) {
    const label: PhraseKey = labels[field];
    if (before[field] !== after[field]) changed.push(say(label));
  }
  return changed.length === 0 ? say('settings.nothing_changed') : say('settings.saved', { what: changed });
}
