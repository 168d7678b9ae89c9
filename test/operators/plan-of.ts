import type { ImportMode, OperatorFormat } from '../../src/preload/contract/operators/operator-import';
import type { Catalogue } from '../../src/main/operators/catalogue';
import { planImport, type ImportPlan } from '../../src/main/operators/plan-import';
import { operatorProblemText } from '../../src/renderer/src/text/operator-problems';
import { starterCatalogue } from './starter-catalogue';
import { say } from '../support/say';

/** Dry-runs an import into the starter, or into another catalogue. */
export function planOf(
  content: string | Uint8Array,
  format: OperatorFormat,
  options: { mode?: ImportMode; into?: Catalogue } = {},
): Promise<ImportPlan> {
  const { mode = 'merge', into = starterCatalogue() } = options;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return planImport({ bytes, format, mode, catalogue: into, breathe: () => Promise.resolve() });
}

/** What an import complains about, as `line column code`. */
export async function complaintsOf(
  content: string | Uint8Array,
  format: OperatorFormat,
): Promise<readonly string[]> {
  const { preview, next } = await planOf(content, format);
  if ((next === null) !== preview.count.problems > 0) throw new Error('a file with problems was not refused');
  return preview.problems.map(({ line, column, code }) =>
    [line ?? '-', column, code].filter((part) => part !== '').join(' '),
  );
}

/** The sentences that the owner reads about a file, each with its line and column. */
export async function sentencesOf(
  content: string | Uint8Array,
  format: OperatorFormat,
): Promise<readonly string[]> {
  const { preview } = await planOf(content, format);
  return preview.problems.map((problem) =>
    [problem.line ?? '-', problem.column.slice(0, 40), operatorProblemText(say, problem)].join(' | '),
  );
}
