import type { ImportPreview } from '../../../../../../preload/contract/operators/operator-import';

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
    return `${file} was not imported: ${inIndia(count.problems)} ${count.problems === 1 ? 'mistake' : 'mistakes'}`;
  }
  if (count.added + count.changed + count.removed === 0) {
    return `${file} has nothing new. There is nothing to import.`;
  }
  return `${file} can be imported. Nothing has been changed yet.`;
}

/** `20,000`, grouped as in India. */
export function inIndia(count: number): string {
  return count.toLocaleString('en-IN');
}
