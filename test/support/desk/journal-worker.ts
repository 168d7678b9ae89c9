import type { TestProject } from 'vitest/node';
import { buildWorker } from '../../journal/support/build-worker';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file of the worker that {@link setup} has built. */
    journalWorker: string;
  }
}

/** Builds the journal's worker once for all files of a run; vitest calls it, and what it answers at the end. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const worker = await buildWorker();
  provide('journalWorker', worker.file);
  return () => worker.remove();
}
