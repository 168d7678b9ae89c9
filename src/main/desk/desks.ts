import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mode, StartProblem } from '../../preload/contract/settings/settings';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { Desk } from './desk';

/** Why a desk did not open, and which file it is about. */
export interface DeskProblem {
  readonly code: StartProblem;
  /** Name of the database in the data folder, for the screen that says so. */
  readonly file: string;
}

/** Where in the data folder each desk keeps its journal. */
export const databases = { practice: 'practice.db', real: 'journal.db' } as const;

/** How each desk is opened. */
export type OpenDesk = (mode: 'practice' | 'real') => Promise<Result<Desk, DeskProblem>>;

/** Why there is no desk to work on. */
export type NoDesk = 'no_mode' | 'journal_unreadable';

/** The desks of this run: at most one of each kind, opened once and kept. */
export interface Desks {
  /**
   * Opens the desk of a mode (once) and works on it. `none`: the counter waits for a choice.
   * @param after what the opening waits for; the mode is chosen at once.
   */
  workOn(mode: Mode, after?: Promise<void>): Promise<void>;
  /** Opens the real desk in the background, so that its rows are asked about while staff practise. `null`: it is open. */
  keepAsking(): Promise<DeskProblem | null>;
  /**
   * Closes the desk of a mode, does this, and opens it anew; whoever asks for it meanwhile waits. `selling`: a sale is on
   * its way, and nothing was done. @throws what `work` throws, when the desk is open again.
   */
  replace(mode: 'practice' | 'real', work: () => Promise<void>): Promise<'done' | 'selling'>;
  /** The desk the counter works on; waits while one is being opened. */
  current(): Promise<Result<Desk, NoDesk>>;
  /** The same without waiting; `null` while none is open. */
  now(): Desk | null;
  /** The mode that was chosen last, whether or not its desk opened. */
  mode(): Mode;
  problem(): DeskProblem | null;
  /** Every open desk. */
  open(): readonly Desk[];
  /** Every desk whose database is in this data folder: one that is not open is opened in the background. */
  withBooks(folder: string): Promise<Result<readonly Desk[], NoDesk>>;
}

/**
 * Makes the desks; nothing is opened before it is asked for.
 * @param changed told at once, before anything of the other desk is, when another mode is chosen, and again when
 * its desk is open or is not.
 */
export function createDesks(openDesk: OpenDesk, changed: () => void = () => undefined): Desks {
  const opening = new Map<'practice' | 'real', Promise<Result<Desk, DeskProblem>>>();
  const opened: Desk[] = [];
  let working: Promise<Result<Desk, DeskProblem> | null> = Promise.resolve(null);
  let chosen: Mode = 'none';
  let desk: Desk | null = null;
  let problem: DeskProblem | null = null;

  function once(mode: 'practice' | 'real'): Promise<Result<Desk, DeskProblem>> {
    const known = opening.get(mode);
    if (known !== undefined) return known;
    const made = openAnew(mode);
    opening.set(mode, made);
    return made;
  }

  function openAnew(mode: 'practice' | 'real'): Promise<Result<Desk, DeskProblem>> {
    return openDesk(mode).then(
      (result) => {
        if (result.ok) opened.push(result.value);
        // A problem may be cured (disk freed, folder made writable): the next choice tries again.
        else opening.delete(mode);
        return result;
      },
      (error: unknown) => {
        // A mistake in the program; kept, it would answer every later choice.
        opening.delete(mode);
        throw error;
      },
    );
  }

  return {
    async workOn(mode, after = Promise.resolve()) {
      if (mode !== chosen) {
        // SECURITY: what was read back at the counter that is left can be sent neither here nor there.
        for (const each of opened) each.voidTickets();
        desk = null;
        problem = null;
        chosen = mode;
        changed();
      }
      working = mode === 'none' ? Promise.resolve(null) : after.then(() => once(mode));
      const result = await working;
      // Something else was chosen while this one was being opened.
      if (mode !== chosen) return;
      desk = result?.ok === true ? result.value : null;
      problem = result?.ok === false ? result.failure : null;
      changed();
    },
    async replace(mode, work) {
      const before = await opening.get(mode);
      if (before?.ok === true && before.value.inFlight() > 0) return 'selling';
      const thrown: unknown[] = [];
      // In the next turn: whoever asks for the desk from within the work waits for this one.
      const made = Promise.resolve().then(async () => {
        if (before?.ok === true) {
          // SECURITY: what was read back is of another journal then.
          before.value.voidTickets();
          opened.splice(opened.indexOf(before.value), 1);
          await before.value.close();
        }
        await work().catch((error: unknown) => thrown.push(error));
        return openAnew(mode);
      });
      opening.set(mode, made);
      if (mode === chosen) {
        desk = null;
        problem = null;
        working = made;
        changed();
      }
      const result = await made;
      if (mode === chosen) {
        desk = result.ok ? result.value : null;
        problem = result.ok ? null : result.failure;
      }
      changed();
      if (thrown.length > 0) throw thrown[0];
      return 'done';
    },
    async keepAsking() {
      const real = await once('real');
      return real.ok ? null : real.failure;
    },
    async current() {
      const result = await working;
      if (result === null) return fail('no_mode');
      return result.ok ? ok(result.value) : fail('journal_unreadable');
    },
    now: () => desk,
    mode: () => chosen,
    problem: () => problem,
    open: () => opened,
    async withBooks(folder) {
      const all: Desk[] = [];
      for (const mode of ['real', 'practice'] as const) {
        const isThere = opening.has(mode) || (await isFile(join(folder, databases[mode])));
        const each = isThere ? await once(mode) : null;
        if (each === null) continue;
        if (!each.ok) return fail('journal_unreadable');
        all.push(each.value);
      }
      return ok(all);
    },
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
