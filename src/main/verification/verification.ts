import { join } from 'node:path';
import type { JournalFaults, Verified, VerifiedView } from '../../preload/contract/evidence/verified';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { ClockPort } from '../recharge/ports';
import type { CheckedMode, KeptVerdicts } from './kept-verdicts';
import { verifySaidSchema, type VerifyJob } from './verify-job';

/** Starts a process that checks one journal. @param hear what it tells; `null` when it has gone. */
export type StartVerifyChild = (job: VerifyJob, hear: (said: unknown) => void) => { end(): void };

/** What checks are made of. */
export interface VerificationParts {
  readonly clock: ClockPort;
  /** The data folder. */
  readonly folder: string;
  readonly start: StartVerifyChild;
  /** The folder of copies elsewhere of the real journal; `null`: there are none. */
  elsewhere(): string | null;
  readonly kept: KeptVerdicts;
  /** How far the check is: 0 … 1; `null`: none runs any more. */
  progress(share: number | null): void;
  /** Something else stands in {@link Verification.faults}. */
  changed(): void;
}

/** `stopped`: somebody stopped it. `failed`: it ended without a verdict. */
export type NotVerified = 'stopped' | 'failed';

/** Checks journals, one at a time. */
export interface Verification {
  check(mode: CheckedMode, by: Verified['by']): Promise<Result<Verified, NotVerified>>;
  /** Resolves when no process reads the journal any more. `mode`: only a check of that one. */
  stop(mode?: CheckedMode): Promise<void>;
  view(mode: CheckedMode): Promise<Omit<VerifiedView, 'checkpoint'>>;
  faults(mode: CheckedMode): JournalFaults;
}

const files = {
  real: { database: 'journal.db', log: 'sent.log' },
  practice: { database: 'practice.db', log: 'practice-sent.log' },
} as const satisfies Record<CheckedMode, unknown>;

/** A process that does not go is left behind after so long. In milliseconds. */
const PATIENCE_MS = 2000;

interface Run {
  readonly mode: CheckedMode;
  readonly by: Verified['by'];
  readonly done: Promise<Result<Verified, NotVerified>>;
  end(): void;
}

/** Makes it. */
export function createVerification({
  clock,
  folder,
  start,
  elsewhere,
  kept,
  progress,
  changed,
}: VerificationParts): Verification {
  let run: Run | null = null;

  function begin(mode: CheckedMode, by: Verified['by']): Run {
    const at = clock.now();
    const began = clock.monotonic();
    const { database, log } = files[mode];
    let isStopped = false;
    let answer = (_found: Result<Verified, NotVerified>): void => undefined;
    let cancel = (): void => undefined;
    const answered = new Promise<Result<Verified, NotVerified>>((resolve) => {
      answer = resolve;
    });
    const child = start(
      {
        file: join(folder, database),
        log: join(folder, log),
        elsewhere: mode === 'real' ? elsewhere() : null,
        slowly: by === 'itself',
      },
      (said) => {
        const read = verifySaidSchema.safeParse(said);
        if (!read.success) answer(fail(isStopped ? 'stopped' : 'failed'));
        else if (read.data.kind === 'verdict')
          answer(ok({ ...read.data.verdict, at, tookMs: clock.monotonic() - began, by }));
        else if (run === begun) progress(read.data.share);
      },
    );

    async function finish(): Promise<Result<Verified, NotVerified>> {
      const found = await answered;
      cancel();
      child.end();
      if (found.ok) await kept.note(mode, found.value);
      if (run === begun) {
        run = null;
        progress(null);
      }
      changed();
      return found;
    }

    const begun: Run = {
      mode,
      by,
      done: finish(),
      end() {
        isStopped = true;
        child.end();
        cancel = clock.after(PATIENCE_MS, () => answer(fail('stopped')));
      },
    };
    return begun;
  }

  return {
    async check(mode, by) {
      if (run !== null) {
        // One that was asked for is waited for; the slow one makes room.
        if (run.mode === mode && (run.by === 'hand' || by === 'itself')) return run.done;
        run.end();
      }
      run = begin(mode, by);
      return run.done;
    },
    async stop(mode) {
      if (run === null || (mode !== undefined && run.mode !== mode)) return;
      run.end();
      await run.done;
    },
    async view(mode) {
      await kept.load();
      return { last: kept.of(mode), running: run?.mode === mode };
    },
    faults(mode) {
      const last = kept.of(mode);
      return last === null || last.count === 0 ? null : { at: last.at, count: last.count };
    },
  };
}
