import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { checkCopy } from '../../src/main/journal/database/check-copy';
import { open } from '../../src/main/journal/database/open';
import { journalCalls } from '../../src/main/journal/thread/calls';
import { playStory } from './play-story';
import type { StoryJournal } from './story';

/** What many stories came to. */
export interface Played {
  /** How often each thing was done. */
  readonly done: ReadonlyMap<string, number>;
  /** Seeds of stories that went wrong, and what was wrong. */
  readonly wrong: readonly { readonly seed: number; readonly what: string }[];
}

/** Plays the stories of these seeds, each in a journal of its own. */
export async function playStories(firstSeed: number, stories: number, steps: number): Promise<Played> {
  const done = new Map<string, number>();
  const wrong: { seed: number; what: string }[] = [];
  // Made once: each story has a copy.
  const folder = mkdtempSync(join(tmpdir(), 'galla-drawer-'));
  const fresh = join(folder, 'fresh.db');
  (await openStoryJournal(fresh)).database.close();
  for (let seed = firstSeed; seed < firstSeed + stories; seed += 1) {
    const file = join(folder, `${seed}.db`);
    copyFileSync(fresh, file);
    const at = await openStoryJournal(file);
    try {
      const story = await playStory(seed, steps, at);
      for (const [what, times] of story.done) done.set(what, (done.get(what) ?? 0) + times);
    } catch (error) {
      wrong.push({ seed, what: error instanceof Error ? error.message : String(error) });
    } finally {
      at.database.close();
      for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return { done, wrong };
}

async function openStoryJournal(file: string): Promise<StoryJournal> {
  async function opened(): Promise<Database.Database> {
    const result = await open(file);
    if (!result.ok) throw new Error(`the journal did not open: ${result.failure}`);
    // Nobody looks whether it survives a power cut.
    result.value.pragma('synchronous = OFF');
    return result.value;
  }
  const callsOf = (database: Database.Database) =>
    journalCalls(database, { recognise: () => null, checkCopy });
  let database = await opened();
  let calls = callsOf(database);
  return {
    get calls() {
      return calls;
    },
    get database() {
      return database;
    },
    async reopen() {
      database.close();
      database = await opened();
      calls = callsOf(database);
    },
  };
}
