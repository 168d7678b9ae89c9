import { basename, join } from 'node:path';
import type { RestoreCopy, RestoreList } from '../../../preload/contract/copies/restore';
import type { CopyRunner } from '../process/copy-runner';
import type { PlainCopy } from './journal-files';

/** A copy in the list, and where it lies. */
export interface Listed {
  readonly copy: RestoreCopy;
  readonly path: string;
}

/** Where copies are looked for. */
export interface Places {
  readonly runner: CopyRunner;
  readonly plain: readonly PlainCopy[];
  readonly elsewhere: string | null;
  readonly chosen: readonly string[];
}

/** A stick that has to wake up, with a few weeks of copies. In milliseconds. */
const LIST_MS = 60_000;

/** Looks at all copies there are: chosen ones first, then elsewhere, then those beside the journal. Never rejects. */
export async function findCopies({
  runner,
  plain,
  elsewhere,
  chosen,
}: Places): Promise<{ readonly listed: readonly Listed[]; readonly elsewhere: RestoreList['elsewhere'] }> {
  const files = [
    ...chosen.map((path) => ({ source: 'chosen', name: basename(path), path }) as const),
    ...plain,
  ];
  const sealed = files.filter(({ name }) => name.endsWith('.galla'));
  const journals = files.filter(({ name }) => !name.endsWith('.galla'));
  const looked = await runner.run('journals', { files: journals.map(({ path }) => path) }, LIST_MS);
  const heads = elsewhere === null ? null : await runner.run('heads', { folder: elsewhere }, LIST_MS);
  const found: Listed[] = [];
  let next = 0;
  const add = (path: string, copy: Omit<RestoreCopy, 'id'>): void => {
    next += 1;
    found.push({ path, copy: { id: String(next), ...copy } });
  };
  // What it is, only opening it says.
  for (const { path, source, name } of sealed)
    add(path, { source, name, at: null, sales: null, isGood: true, isSealed: true });
  if (heads?.ok === true && elsewhere !== null)
    for (const { name, facts, isWhole } of heads.value)
      add(join(elsewhere, name), {
        source: 'elsewhere',
        name,
        at: facts?.madeAt ?? null,
        sales: facts?.sales ?? null,
        isGood: isWhole,
        isSealed: true,
      });
  for (const { path, source, name } of journals) {
    const seen = looked.ok ? looked.value.find((each) => each.path === path) : undefined;
    add(path, {
      source,
      name,
      at: seen?.at ?? null,
      sales: seen?.sales ?? null,
      isGood: seen?.isGood === true,
      isSealed: false,
    });
  }
  return { listed: found, elsewhere: elsewhere === null ? 'off' : heads?.ok === true ? 'read' : 'absent' };
}
