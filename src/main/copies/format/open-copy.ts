import { Decrypter } from 'age-encryption';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { END_BYTES, isWholeCopy } from './copy-end';
import { readHead, type CopyFacts, type CopyHead, type NoHead, type OpensBy } from './copy-head';
import { identityFor } from './make-copy-key';
import { piecesOf, streamOf } from './stream-of';
import { unpack } from './unpack';

/** What was typed, as each kind of key reads it; `null`: it cannot be one. */
export type TypedSecret = { readonly [B in OpensBy]: string | null };

/** Which copy, what opens it, and the folder that its files are written into. */
export interface Opening {
  readonly file: string;
  readonly secret: TypedSecret;
  /** Made when it is missing. What was there under the same names is replaced. */
  readonly folder: string;
}

/** The files of a copy, as they were sealed. */
export interface OpenedCopy {
  readonly facts: CopyFacts;
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

/** Why a copy does not open. */
export type NotOpened = NoHead | 'damaged' | 'wrong_secret';

/**
 * Gives the files of a copy back. All of them, each as it was sealed, or none.
 * @throws what the file system throws.
 */
export async function openCopy({ file, secret, folder }: Opening): Promise<Result<OpenedCopy, NotOpened>> {
  const found = await readHead(file);
  if (!found.ok) return found;
  // Before the secret: a copy that was cut off opens for nobody, and that is no wrong try.
  if (!(await isWholeCopy(file))) return fail('damaged');
  const { head, bytes } = found.value;
  const identity = await identityOf(head, secret);
  if (identity === null) return fail('wrong_secret');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const age = new Decrypter();
  age.addIdentity(identity);
  const { size } = await stat(file);
  const sealed = createReadStream(file, { start: bytes, end: size - END_BYTES - 1 });
  const plain = await age.decrypt(streamOf(sealed)).catch(() => null);
  if (plain === null) return fail('damaged');
  const unpacked = await unpack(piecesOf(plain), folder);
  if (!unpacked.ok) return unpacked;
  const { list } = unpacked.value;
  // SECURITY: nobody has sealed what the head says.
  if (JSON.stringify(list.facts) !== JSON.stringify(head.facts)) {
    await Promise.all(list.files.map(({ name }) => rm(join(folder, name), { force: true })));
    return fail('damaged');
  }
  return ok({
    facts: list.facts,
    files: list.files.map(({ name }) => ({ name, path: join(folder, name) })),
  });
}

/** One key after the other: each takes as much memory as the counter itself. */
async function identityOf({ keys }: CopyHead, secret: TypedSecret): Promise<string | null> {
  for (const key of keys) {
    const typed = secret[key.by];
    const identity = typed === null ? null : await identityFor(typed, key);
    if (identity !== null) return identity;
  }
  return null;
}
