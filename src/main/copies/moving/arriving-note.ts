import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { readBounded } from '../../files/read-bounded';
import { replaceFile, type FileFailure } from '../../files/replace-file';
import type { Result } from '../../../preload/contract/result';

/**
 * A shop that was brought here lies ready, and is to be put in place: whatever stops Galla from now on, the next start goes on.
 * Of its owner and people what `settings.json` keeps a copy of: `owner` is the hash of the passphrase as the journal has it.
 */
export interface ArrivingNote {
  readonly owner: string | null;
  readonly people: boolean;
}

const NAME = 'arriving.json';
const MOST_BYTES = 10_000;

const schema = z.object({
  owner: z.string().nullable(),
  people: z.boolean(),
}) satisfies z.ZodType<ArrivingNote>;

/** Writes it: from then on there is no way back. */
export async function writeArrivingNote(
  folder: string,
  note: ArrivingNote,
): Promise<Result<null, FileFailure>> {
  return replaceFile(join(folder, NAME), JSON.stringify(note), 0o600);
}

/** `null`: nothing lies ready. One that does not read says nothing of the owner, and the journal is believed. */
export async function readArrivingNote(folder: string): Promise<ArrivingNote | null> {
  const read = await readBounded(join(folder, NAME), MOST_BYTES);
  if (!read.ok) return read.failure === 'missing' ? null : { owner: null, people: false };
  try {
    const told = schema.safeParse(JSON.parse(read.value.toString('utf8')));
    return told.success ? told.data : { owner: null, people: false };
  } catch {
    return { owner: null, people: false };
  }
}

/** Everything is in place. @throws what the file system throws. */
export async function removeArrivingNote(folder: string): Promise<void> {
  await rm(join(folder, NAME), { force: true });
}
