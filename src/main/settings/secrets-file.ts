import { z } from 'zod';
import type { Result } from '../../preload/contract/result';
import { openKeptFile } from './kept-file';

/** How many ciphertexts that could not be read are kept beside the one in use: the key ring may come back. */
export const MAX_OLDER = 5;

/** Far above what a token takes. */
const MAX_CIPHERTEXT = 20_000;

const ciphertext = z.base64().min(1).max(MAX_CIPHERTEXT);

/** `current` is the one in use; `older`: the ones before it that could not be read, the newest last. */
const fileSchema = z.looseObject({
  current: ciphertext.nullable().default(null),
  older: z.array(ciphertext).max(1000).default([]),
});

/** A change that is on disk beside what was there before. */
export interface OpenChange {
  /** What was there before is not needed any more. */
  conclude(): void;
  takeBack(): void;
}

/** `secrets.json`: ciphertexts, base64. */
export interface SecretsFile {
  /** The one in use, then the older ones. */
  newestFirst(): readonly string[];
  /** This one could not be read: a later start may be able to, so it stays when another takes its place. */
  keep(ciphertext: string): void;
  /** Puts another one into use. What it replaces goes, unless it could not be read. */
  replace(ciphertext: string): Result<null, 'not_saved'>;
  /** The same, but what it replaces stays until the change is concluded. `null`: not saved. */
  replaceBoth(ciphertext: string): OpenChange | null;
  readonly setAside: string | null;
}

/** Opens it. `now` is in UTC milliseconds. */
export function openSecretsFile({
  folder,
  now,
}: {
  readonly folder: string;
  readonly now: () => number;
}): SecretsFile {
  const file = openKeptFile({ folder, name: 'secrets', schema: fileSchema, now });
  const unreadable = new Set<string>();

  /** @param older the newest last */
  function write(current: string, older: readonly string[]): Result<null, 'not_saved'> {
    return file.write({ ...file.read(), current, older: older.slice(-MAX_OLDER) });
  }

  /** Those that are there, the newest last. */
  function all(): readonly string[] {
    const { current, older } = file.read();
    return current === null ? older : [...older, current];
  }

  return {
    newestFirst: () =>
      all()
        .toReversed()
        .slice(0, MAX_OLDER + 1),
    keep: (bytes) => void unreadable.add(bytes),
    replace: (next) =>
      write(
        next,
        all().filter((each) => unreadable.has(each)),
      ),
    replaceBoth(next) {
      const { current, older } = file.read();
      if (!write(next, all()).ok || current === null) return null;
      return {
        // Best effort, both: what stays too long is not used while the newer one fits.
        conclude: () => void write(next, older),
        takeBack: () => void write(current, older),
      };
    },
    setAside: file.setAside,
  };
}
