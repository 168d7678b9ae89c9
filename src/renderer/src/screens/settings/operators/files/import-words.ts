import type { ImportPreview } from '../../../../../../preload/contract/operators/operator-import';
import type { Say } from '../../../../../../preload/contract/words/say';

type Count = ImportPreview['count'];

/** What an import did, in one sentence: `Imported: 3 added, 2 changed.` */
export function importedWords(say: Say, count: Count): string {
  const said = (['added', 'changed', 'removed'] as const)
    .filter((each) => count[each] > 0)
    .map((each) => say(`settings.import.counted.${each}`, { count: count[each] }));
  return said.length === 0 ? say('settings.nothing_changed') : say('settings.import.done', { what: said });
}

/** What a file would do, before it does. */
export function plannedWords(say: Say, file: string, count: Count): string {
  if (count.problems > 0) return say('settings.import.mistakes', { file, count: count.problems });
  return count.added + count.changed + count.removed === 0
    ? say('settings.import.nothing_new', { file })
    : say('settings.import.possible', { file });
}
