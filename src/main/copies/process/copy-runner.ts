import { z } from 'zod';
import { fail, ok, type Result } from '../../../preload/contract/result';
import {
  failureSchemas,
  valueSchemas,
  type AskedOf,
  type CopyJobName,
  type FailureOf,
  type ValueOf,
} from './copy-jobs';

/** A process that does one job. */
export interface CopyChild {
  ask(message: { readonly job: string; readonly asked: unknown }): void;
  /** What it answers, or `null` when it has gone without. Once. */
  readonly answered: Promise<unknown>;
  /** Ends it, whatever it waits for. */
  end(): void;
}

/** Starts such a process. */
export type StartCopyChild = () => CopyChild;

/** Runs jobs in processes of their own. */
export interface CopyRunner {
  /** `not_answering`: not within this time, or it died. */
  run<N extends CopyJobName>(
    name: N,
    asked: AskedOf<N>,
    withinMs: number,
  ): Promise<Result<ValueOf<N>, FailureOf<N> | 'not_answering'>>;
  /** Ends all that are still at work. */
  close(): void;
}

/** Makes it. */
export function createCopyRunner(start: StartCopyChild): CopyRunner {
  const children = new Set<CopyChild>();
  return {
    async run(name, asked, withinMs) {
      const child = start();
      children.add(child);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, withinMs, null);
      });
      child.ask({ job: name, asked });
      const said = await Promise.race([child.answered, late]);
      clearTimeout(timer);
      children.delete(child);
      child.end();
      return read(name, said);
    },
    close() {
      for (const child of children) child.end();
    },
  };
}

const answer = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: z.unknown() }),
]);

function read<N extends CopyJobName>(
  name: N,
  said: unknown,
): Result<ValueOf<N>, FailureOf<N> | 'not_answering'> {
  const told = answer.safeParse(said);
  if (!told.success) return fail('not_answering');
  if (told.data.ok) {
    const value = valueSchemas[name].safeParse(told.data.value);
    return value.success ? ok(value.data) : fail('not_answering');
  }
  const failure = failureSchemas[name].safeParse(told.data.failure);
  return fail(failure.success ? failure.data : 'not_answering');
}
