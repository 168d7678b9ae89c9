import type { Page } from '@playwright/test';
import operators from '../../../resources/operators.json' with { type: 'json' };
import { notInvented, seenTexts } from './seen-texts';

/** What is data: how operators and their numbers are called, a customer, the account of practice mode. */
const NAMES = [
  ...operators.operators.flatMap(({ code, name, shortName, number, note }) => [
    name,
    shortName,
    number.label,
    number.help ?? '',
    note ?? '',
    code,
  ]),
  'Asha',
  // React Aria's own, hidden at the end of a dialog for those who cannot press Escape.
  'Dismiss',
  'http://practice.galla · practice',
]
  .filter((name) => name !== '')
  .toSorted((one, other) => other.length - one.length);

/** Looks at the window again and again, and keeps what is not invented. */
export function lookingAt(page: Page) {
  const found: string[] = [];
  return {
    found,
    /** @param names what else is data there */
    async look(what: string, names: readonly string[] = []): Promise<void> {
      const texts = notInvented(await seenTexts(page), [...NAMES, ...names]);
      for (const text of texts) found.push(`${what} – ${text}`);
    },
  };
}
