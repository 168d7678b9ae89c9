import type { CaseSheetContent } from './case-sheet-content';

/** A case sheet as plain text, for a mail to the gateway. */
export function caseSheetText({ title, from, ids, parts, foot }: CaseSheetContent): string {
  return [
    title,
    ...from,
    '',
    ...ids.map(({ label, value }) => `${label}: ${value}`),
    ...parts.flatMap((part) => [
      '',
      part.title,
      ...part.lines.flatMap(({ at, what, more }) => [`${at}  ${what}`, ...more.map((text) => `    ${text}`)]),
    ]),
    '',
    foot,
  ].join('\n');
}
