import { istDate } from '../../../preload/contract/ist-date';
import type { CopiesState, CopyProblem } from '../../../preload/contract/copies/copies';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { oneAfterTheOther } from '../../recharge/one-after-the-other';
import type { ClockPort } from '../../recharge/ports';
import type { CopyKeys } from '../format/copy-head';
import type { CopyRunner } from '../process/copy-runner';
import { copyName } from './copy-name';
import type { CopiesSetting } from './copies-setting';
import { gatherFiles, removeGathered, type CopiedJournal } from './gather-files';
import { signCopy, type CopySigner } from './sign-copy';

/** The log that has to know of each copy: it keeps what was sent since. */
export interface CopyLog {
  noteCopy(name: string, at: number): Promise<Result<null, string>>;
}

/** What copies elsewhere are made of. */
export interface ElsewhereParts {
  readonly clock: Pick<ClockPort, 'now' | 'after'>;
  /** The data folder. */
  readonly folder: string;
  readonly runner: CopyRunner;
  readonly signer: CopySigner;
  setting(): CopiesSetting | null;
  save(setting: CopiesSetting): void;
  /** What opens copies now; empty: nothing does, or the journal does not say. */
  keys(): Promise<CopyKeys>;
  /** The settings of now without what nobody but this computer needs. */
  settings(): string;
  changed(): void;
}

/** The journal that is copied, and who goes first. */
export interface ElsewhereDesk {
  readonly journal: CopiedJournal;
  readonly sentLog: CopyLog;
  /** Whether a sale is on its way. */
  selling(): boolean;
}

/** Copies of the journal in a folder of the owner's choice: after each close, and once a day. */
export interface CopiesElsewhere {
  background(at: ElsewhereDesk): { start(): void; stop(): void };
  /** Something may have been closed. */
  lookSoon(): void;
  /** Makes one now, whether or not one is due. */
  makeNow(): Promise<Result<null, CopyProblem>>;
  state(): CopiesState;
  /** Which copies `sent.log` keeps its lines for. */
  keptNames(): readonly string[];
}

const FIRST_MS = 90_000;
const LOOK_EVERY_MS = 10 * 60_000;
/** After a close: its slip and the lock of the drawer go first. */
const SOON_MS = 2000;
/** While somebody sells. */
const BUSY_MS = 5000;
/** Copies of this counter in the folder. */
const KEEP = 14;
/** The log need not remember for a stick that nobody brings back. */
const LOG_KEEPS_MS = 14 * 24 * 60 * 60_000;

/** Makes it. Nothing of it holds up a sale: the slow part is a process of its own. */
export function createCopiesElsewhere(parts: ElsewhereParts): CopiesElsewhere {
  const { clock, setting, save, changed } = parts;
  let desk: ElsewhereDesk | null = null;
  let problem: CopyProblem | null = null;
  let cancel = (): void => undefined;
  const inTurn = oneAfterTheOther();

  function wait(ms: number): void {
    cancel();
    cancel = clock.after(ms, () => void turn());
  }

  async function turn(): Promise<void> {
    const at = desk;
    if (at === null) return;
    if (at.selling()) return wait(BUSY_MS);
    try {
      if (await isDue(at)) await inTurn(() => makeOn(at));
    } finally {
      if (desk === at) wait(LOOK_EVERY_MS);
    }
  }

  async function isDue({ journal }: ElsewhereDesk): Promise<boolean> {
    const now = setting();
    if (now === null) return false;
    const newest = now.kept[0];
    if (newest === undefined || istDate(newest.at) !== istDate(clock.now())) return true;
    const closed = await journal.closedSoFar();
    return closed.ok && closed.value !== now.closed;
  }

  async function makeOn(at: ElsewhereDesk): Promise<Result<null, CopyProblem>> {
    const made = await make(at).catch(() => fail('failed' as const));
    problem = made.ok ? null : made.failure;
    changed();
    return made;
  }

  async function make({ journal, sentLog }: ElsewhereDesk): Promise<Result<null, CopyProblem>> {
    const now = setting();
    if (now === null) return fail('failed');
    const keys = await parts.keys();
    if (keys.length === 0) return fail('no_key');
    const [epoch, closed] = [await journal.epochNow(), await journal.closedSoFar()];
    if (!epoch.ok || !closed.ok) return fail('failed');
    const { counter } = epoch.value;
    const at = clock.now();
    const name = copyName(counter, at);
    // Before the copy is begun: what is noted after it may not be in the copy.
    const noted = await sentLog.noteCopy(name, at);
    if (!noted.ok) return fail('failed');
    try {
      const gathered = await gatherFiles(parts.folder, journal, parts.settings());
      if (!gathered.ok) return gathered;
      const { bytes } = gathered.value;
      const signing = { journal, runner: parts.runner, signer: parts.signer, counter, madeAt: at };
      const { files, checkpoint } = await signCopy(gathered.value.files, signing);
      const made = await parts.runner.run(
        'make',
        {
          folder: now.folder,
          name,
          counter,
          madeAt: at,
          keys: [...keys],
          files: [...files],
          keep: KEEP,
          checkpoint,
        },
        patienceMs(bytes),
      );
      if (!made.ok) return made;
      const current = setting();
      if (current === null) return ok(null);
      const kept = [{ name, at, ...made.value }, ...current.kept].slice(0, KEEP);
      save({ ...current, closed: closed.value, kept });
      return ok(null);
    } finally {
      await removeGathered(parts.folder);
    }
  }

  return {
    background: (at) => ({
      start() {
        desk = at;
        wait(FIRST_MS);
      },
      stop() {
        desk = null;
        cancel();
      },
    }),
    lookSoon() {
      if (desk !== null && setting() !== null) wait(SOON_MS);
    },
    async makeNow() {
      const at = desk;
      return at === null ? fail('failed') : inTurn(() => makeOn(at));
    },
    state() {
      const now = setting();
      if (now === null) return { kind: 'off' };
      return { kind: 'on', since: now.since, newestAt: now.kept[0]?.at ?? null, problem };
    },
    keptNames: () =>
      (setting()?.kept ?? []).filter(({ at }) => clock.now() - at < LOG_KEEPS_MS).map(({ name }) => name),
  };
}

/** What the slowest stick takes to write and to read back, and half a minute for one that has to wake up. */
function patienceMs(bytes: number): number {
  return 30_000 + Math.ceil(bytes / 500);
}
