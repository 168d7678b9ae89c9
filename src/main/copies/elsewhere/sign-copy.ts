import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Checkpoint } from '../../journal/checkpoints/checkpoint';
import type { Verbs } from '../../journal/thread/journal-verbs';
import { copySealText, SEAL_FILE, type CopySeal } from '../format/copy-seal';
import type { FileToSeal } from '../format/seal-copy';
import type { CopyRunner } from '../process/copy-runner';

/** Who signs copies: the counter's own key, where there is one. */
export interface CopySigner {
  soon(): Promise<{ readonly publicKey: string; sign(text: string): string } | null>;
}

/** What a copy is signed with. */
export interface Signing {
  readonly journal: Pick<Verbs, 'newestCheckpoint'>;
  readonly runner: CopyRunner;
  readonly signer: CopySigner;
  readonly counter: string;
  /** UTC milliseconds. */
  readonly madeAt: number;
}

/** What goes into a copy, and the checkpoint that stands beside it; `null`: there is none. */
export interface SignedFiles {
  readonly files: readonly FileToSeal[];
  readonly checkpoint: Checkpoint | null;
}

/** To read all files once, from a disk of this computer. In milliseconds. */
const LIST_MS = 10 * 60_000;

/** Adds the counter's signature over all gathered files; without a key they go as they are. @throws what the file system throws. */
export async function signCopy(files: readonly FileToSeal[], signing: Signing): Promise<SignedFiles> {
  const { journal, runner, signer, counter, madeAt } = signing;
  const newest = await journal.newestCheckpoint();
  const checkpoint = newest.ok ? newest.value : null;
  const key = checkpoint === null ? null : await signer.soon();
  const [first] = files;
  if (checkpoint === null || key === null || first === undefined) return { files, checkpoint };
  // In the other process: to hash a large journal takes longer than a frame.
  const listed = await runner.run('list', { files: [...files] }, LIST_MS);
  if (!listed.ok) return { files, checkpoint };
  const said = { counter, madeAt, checkpoint };
  const signature = key.sign(copySealText(said, listed.value));
  const seal: CopySeal = { ...said, signed: { publicKey: key.publicKey, signature } };
  const path = join(dirname(first.path), SEAL_FILE);
  await writeFile(path, JSON.stringify(seal), { mode: 0o600 });
  return { files: [...files, { name: SEAL_FILE, path }], checkpoint };
}
