import {
  createCopyRunner,
  type CopyRunner,
  type StartCopyChild,
} from '../../../src/main/copies/process/copy-runner';
import { doJob } from '../../../src/main/copies/process/do-jobs';
import { makeCopyKey } from '../../../src/main/copies/format/make-copy-key';
import type { CopyKeys } from '../../../src/main/copies/format/copy-head';

export const passphrase = 'the shop at the corner';
export const recovery = '7K2QM7K2QM7K2QM7K2QM';

/** Keys of both, made once: each takes as long as it is meant to. */
export async function bothKeys(): Promise<CopyKeys> {
  return [
    { by: 'passphrase', ...(await makeCopyKey(passphrase)) },
    { by: 'recovery', ...(await makeCopyKey(recovery)) },
  ];
}

/** Jobs as the process does them, in this one: what crosses is copied as between two. `hang`: it never answers. */
export function runnerHere({ hang = (): boolean => false } = {}): CopyRunner {
  const start: StartCopyChild = () => {
    const waiting: ((said: unknown) => void)[] = [];
    const answered = new Promise<unknown>((resolve) => {
      waiting.push(resolve);
    });
    const answer = (said: unknown): void => waiting[0]?.(said);
    return {
      ask({ job, asked }) {
        if (!hang()) void doJob(job, structuredClone(asked)).then((said) => answer(structuredClone(said)));
      },
      answered,
      end: () => answer(null),
    };
  };
  return createCopyRunner(start);
}
