import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The journal's files: what must not be lost beyond the last sync. */
const WATCHED = /^(?:journal\.db(?:-wal)?|sent\.log)$/;

/** A disk writes these whole or not at all. */
const SECTOR = 512;

/**
 * What unsynced writes become of when the power goes. `lost`: none of them is there.
 * `torn`: each sector is there or not, by chance, as a disk that writes in its own order leaves it.
 */
export type PowerCut = 'lost' | 'torn';

/** Before a start: what is on the disk is taken to be synced. */
export function rememberDisk(folder: string, shadow: string): void {
  rmSync(shadow, { recursive: true, force: true });
  mkdirSync(shadow);
  for (const name of readdirSync(folder).filter((each) => WATCHED.test(each))) {
    cpSync(join(folder, name), join(shadow, `synced.${name}`));
    cpSync(join(folder, name), join(shadow, `named.${name}`));
  }
}

/**
 * The power cut. What was synced is there; what was not is treated as `cut` says. A file whose name was never
 * synced (no sync of the folder since it was made) is gone, whatever was written to it.
 *
 * @param chance 0 … 1, asked once per sector that differs
 */
export function cutPower(folder: string, shadow: string, cut: PowerCut, chance: () => number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    // Never synced, and made anew by SQLite.
    if (name.endsWith('-shm')) rmSync(file);
    if (!WATCHED.test(name)) continue;
    const synced = join(shadow, `synced.${name}`);
    if (!existsSync(join(shadow, `named.${name}`))) {
      rmSync(file);
      continue;
    }
    const before = existsSync(synced) ? readFileSync(synced) : Buffer.alloc(0);
    writeFileSync(file, cut === 'lost' ? before : tear(before, readFileSync(file), chance));
  }
}

/** A file between two states: of every sector the old or the new, and of the two lengths one. */
function tear(synced: Buffer, written: Buffer, chance: () => number): Buffer {
  const torn = Buffer.alloc(chance() < 0.5 ? synced.length : Math.max(synced.length, written.length));
  for (let at = 0; at < torn.length; at += SECTOR) {
    const [old, fresh] = [synced, written].map((state) => state.subarray(at, at + SECTOR));
    (chance() < 0.5 ? old : fresh)?.copy(torn, at);
  }
  return torn;
}

/** Chance that is the same in every run, so that a finding can be looked at again (mulberry32). */
export function repeatableChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
