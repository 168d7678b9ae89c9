import { fail, ok, type Result } from '../../preload/contract/result';
import { oneAfterTheOther } from '../recharge/one-after-the-other';
import type { Catalogue } from './catalogue';
import { loadCatalogue, type CatalogueDamage } from './load-catalogue';
import { writeOperatorsJson } from './operators-json';

/** The few files this needs, by name, in the data folder. `operators-store/disk-files.ts` is the real one. */
export interface OperatorFiles {
  /** The text; `null`: there is no such file; `unreadable`: it is there, but not as UTF-8 text. */
  read(name: string): Promise<Result<string | null, 'unreadable'>>;
  /** A new whole, atomic and on disk when it resolves; after `not_saved` the old content still holds. */
  replace(name: string, text: string): Promise<Result<null, 'not_saved'>>;
  /**
   * Gives a file a second name in the place of what had it, without writing it again where the disk can do that.
   * What is replaced later under one name stays under the other.
   */
  keepAs(name: string, also: string): Promise<Result<null, 'not_saved'>>;
  /** On disk when it resolves. */
  rename(from: string, to: string): Promise<Result<null, 'not_saved'>>;
}

/** The shop's own catalogue, and the one before its last change. */
export const OPERATORS_FILE = 'operators.json';
export const PREVIOUS_FILE = 'operators.previous.json';

/** What was wrong with the shop's file at the start, and where it was put (`null`: it could not be moved). */
export interface SetAside {
  readonly damage: CatalogueDamage | 'unreadable';
  readonly file: string | null;
}

/** The shop's catalogue and its file. */
export interface OperatorsFile {
  current(): Catalogue;
  /** Whether the shop has a file of its own; else the starter is used as it is. */
  ownFile(): boolean;
  readonly setAside: SetAside | null;
  /**
   * Edits the catalogue and saves it. Edits are done one after the other, each on the catalogue of the one
   * before; the page sees the new one only when it is on disk.
   */
  change<F>(
    edit: (catalogue: Catalogue) => Result<Catalogue, F>,
  ): Promise<Result<Catalogue, F | { readonly code: 'settings_not_saved' }>>;
  /** Takes back the last change, once. */
  undo(): Promise<Result<Catalogue, { readonly code: 'nothing_to_undo' | 'settings_not_saved' }>>;
}

/**
 * Opens the shop's catalogue. A file that cannot be used is never overwritten: it is moved to
 * `operators.corrupt-<time>.json` and the starter is used. `starter` is the app's own file; that it is good is
 * tested, so a bad one is a bug.
 * @throws when the starter is no catalogue.
 */
export async function openOperatorsFile(options: {
  readonly files: OperatorFiles;
  readonly starter: string;
  /** UTC milliseconds. */
  readonly now: () => number;
}): Promise<OperatorsFile> {
  const { files, starter } = options;
  const found = await readOwn(files);
  const setAside = found.damage === null ? null : await moveAside(files, found.damage, options.now());
  const mayWrite = setAside === null || setAside.file !== null;
  let catalogue = found.catalogue ?? readStarter(starter);
  let hasOwn = found.catalogue !== null;
  /** The catalogue before the last change, when it was made since the start; else it is in its file. */
  let previous: Catalogue | null = null;
  const inTurn = oneAfterTheOther();

  async function save(next: Catalogue): Promise<boolean> {
    if (!mayWrite) return false;
    // First the copy: a stop in between leaves an undo that changes nothing, never a lost catalogue.
    const kept = await (hasOwn
      ? files.keepAs(OPERATORS_FILE, PREVIOUS_FILE)
      : files.replace(PREVIOUS_FILE, starter));
    const saved = kept.ok && (await files.replace(OPERATORS_FILE, writeOperatorsJson(next.operators))).ok;
    if (saved) use(next, catalogue);
    return saved;
  }

  function use(next: Catalogue, before: Catalogue | null): void {
    catalogue = next;
    previous = before;
    hasOwn = true;
  }

  return {
    current: () => catalogue,
    ownFile: () => hasOwn,
    setAside,
    change: (edit) =>
      inTurn(async () => {
        const edited = edit(catalogue);
        if (!edited.ok || edited.value === catalogue) return edited;
        return (await save(edited.value)) ? edited : fail({ code: 'settings_not_saved' });
      }),
    undo: () =>
      inTurn(async () => {
        const before = previous ?? (await readPrevious(files));
        if (before === null) return fail({ code: 'nothing_to_undo' });
        if (!mayWrite || !(await files.rename(PREVIOUS_FILE, OPERATORS_FILE)).ok) {
          return fail({ code: 'settings_not_saved' });
        }
        use(before, null);
        return ok(before);
      }),
  };
}

async function readOwn(
  files: OperatorFiles,
): Promise<{ catalogue: Catalogue | null; damage: SetAside['damage'] | null }> {
  const read = await files.read(OPERATORS_FILE);
  if (!read.ok) return { catalogue: null, damage: read.failure };
  if (read.value === null) return { catalogue: null, damage: null };
  const loaded = loadCatalogue(read.value);
  return loaded.ok ? { catalogue: loaded.value, damage: null } : { catalogue: null, damage: loaded.failure };
}

async function readPrevious(files: OperatorFiles): Promise<Catalogue | null> {
  const read = await files.read(PREVIOUS_FILE);
  if (!read.ok || read.value === null) return null;
  const loaded = loadCatalogue(read.value);
  return loaded.ok ? loaded.value : null;
}

async function moveAside(files: OperatorFiles, damage: SetAside['damage'], now: number): Promise<SetAside> {
  const time = new Date(now).toISOString().replaceAll(/[-:.]/g, '');
  const file = `operators.corrupt-${time}.json`;
  const moved = await files.rename(OPERATORS_FILE, file);
  return { damage, file: moved.ok ? file : null };
}

function readStarter(text: string): Catalogue {
  const loaded = loadCatalogue(text);
  if (!loaded.ok) throw new Error('the starter catalogue of the app is damaged');
  return loaded.value;
}
