import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readBounded } from '../../files/read-bounded';
import { checkpointSchema, signedSchema } from '../../journal/checkpoints/checkpoint';
import { isSigned } from '../../journal/checkpoints/is-signed';
import { jsonColumn } from '../../journal/database/column-types';
import type { CopyFacts } from './copy-head';
import { hashOf } from './copy-end';
import type { InnerFile } from './inner-list';

/**
 * The file of a copy that says who made it: a signature over all its other files. Everybody who finds a copy can seal another to
 * the keys in its head; nobody but the counter can sign it.
 */
export const SEAL_FILE = 'seal.json';

/** What stands in it. */
const sealSchema = z.strictObject({
  counter: z.string().max(20),
  madeAt: z.int().nonnegative(),
  checkpoint: checkpointSchema,
  signed: signedSchema,
});
export type CopySeal = z.infer<typeof sealSchema>;

const LONGEST_SEAL = 16 * 1024;

/** What is signed of a copy: where the chain was, and each of its files, by name. */
export function copySealText(
  { counter, madeAt, checkpoint: { epoch, n, h } }: Omit<CopySeal, 'signed'>,
  files: readonly InnerFile[],
): string {
  const lines = files
    .filter(({ name }) => name !== SEAL_FILE)
    .map(({ name, bytes, sha256 }) => `${sha256} ${bytes} ${name}\n`)
    .sort();
  return `galla copy 1\n${counter} ${madeAt} ${epoch} ${n} ${h}\n${lines.join('')}`;
}

/** A file as the list of a copy has it. @throws what the file system throws. */
export async function listedFile({
  name,
  path,
}: {
  readonly name: string;
  readonly path: string;
}): Promise<InnerFile> {
  const { size } = await stat(path);
  return { name, bytes: size, sha256: await hashOf(path, size) };
}

/** Who says to have made a copy, and whether its files are those that were signed. */
export interface ReadSeal {
  readonly publicKey: string;
  readonly isRight: boolean;
}

/** Reads the seal in the folder that a copy was opened into; `null`: it has none. One of another copy is not right. @throws what the file system throws. */
export async function readCopySeal(
  folder: string,
  { counter, madeAt }: Pick<CopyFacts, 'counter' | 'madeAt'>,
): Promise<ReadSeal | null> {
  const read = await readBounded(join(folder, SEAL_FILE), LONGEST_SEAL);
  const seal = read.ok ? jsonColumn(sealSchema).safeParse(read.value.toString('utf8')) : null;
  if (seal?.success !== true) return null;
  const names = (await readdir(folder)).filter((name) => name !== SEAL_FILE);
  const files = await Promise.all(names.map((name) => listedFile({ name, path: join(folder, name) })));
  const { signed, ...said } = seal.data;
  const isOfIt = said.counter === counter && said.madeAt === madeAt;
  return { publicKey: signed.publicKey, isRight: isOfIt && isSigned(copySealText(said, files), signed) };
}
