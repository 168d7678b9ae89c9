import type { Page } from '@playwright/test';

/** A text that somebody sees or hears, and where. */
export interface SeenText {
  readonly text: string;
  readonly where: string;
}

/** Every text in the window that is in sight or is read out: words, names and hints. */
export function seenTexts(page: Page): Promise<readonly SeenText[]> {
  return page.evaluate(() => {
    const spoken = [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
      'title',
      'placeholder',
      'alt',
    ];
    const found: { text: string; where: string }[] = [];
    const note = (text: string | null, element: Element, what: string): void => {
      if (text === null || text.trim() === '') return;
      const name =
        element.className === '' ? element.tagName.toLowerCase() : `.${element.getAttribute('class') ?? ''}`;
      found.push({ text: text.trim(), where: `${name} ${what}`.trim() });
    };
    for (const element of document.body.querySelectorAll('*')) {
      // A key, what the gateway said, and what is read letter by letter are the same in every language.
      if (!element.checkVisibility() || element.closest('kbd, q, .id') !== null) continue;
      // So is a slip, which speaks a language of its own.
      if (element.closest('.paper-slip > *') !== null) continue;
      for (const name of spoken) note(element.getAttribute(name), element, name);
      // What is typed is data.
      if (element instanceof HTMLTextAreaElement) continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) note(node.nodeValue, element, '');
    }
    return found;
  });
}

/** What is the same in every language: our name, a language's own one, a key in a hint, ref ids, operators' ids. */
const SAME = [/\b(?:Galla|English|Alt\+\d)\b/g, /\b[A-Z][A-Z0-9]{13}\b/g, /\b[A-Z]{2}\d{9}\b/g];

/** Those with a letter that has no accent, and is none of `names` (operators, a shop) nor the same in every language. */
export function notInvented(texts: readonly SeenText[], names: readonly string[]): readonly string[] {
  return texts
    .filter(({ text }) => {
      // Ids first: a short name may be a part of one.
      const said = SAME.reduce((rest, same) => rest.replaceAll(same, ''), text);
      return /[A-Za-z]/.test(names.reduce((rest, name) => rest.replaceAll(name, ''), said));
    })
    .map(({ text, where }) => `${where}: ${text}`);
}
