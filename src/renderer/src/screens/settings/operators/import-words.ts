import type { ImportPreview } from '../../../../../preload/contract/operator-import';

type Count = ImportPreview['count'];

/** What an import did, in one sentence: `Imported: 3 added, 2 changed.` */
export function importedWords({ added, changed, removed }: Count): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ] as const;
  const said = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${inIndia(count)} ${word}`]));
  return said.length === 0 ? 'Nothing was changed.' : `Imported: ${said.join(', ')}.`;
}

/** What a file would do, before it does. */
export function plannedWords(file: string, count: Count): string {
  if (count.problems > 0) {
    const lines = count.problems === 1 ? 'one thing does' : `${inIndia(count.problems)} things do`;
    return `Nothing of ${file} can be taken over: ${lines} not fit.`;
  }
  if (count.added + count.changed + count.removed === 0) {
    return `${file} says what the list says already. There is nothing to take over.`;
  }
  return `${file} can be taken over. Nothing has been changed yet.`;
}

/** `20,000`, grouped as in India. */
export function inIndia(count: number): string {
  return count.toLocaleString('en-IN');
}
