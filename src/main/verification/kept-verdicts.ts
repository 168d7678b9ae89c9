import { join } from 'node:path';
import { z } from 'zod';
import { verifiedSchema } from '../../preload/contract/evidence/fault-schemas';
import type { Verified } from '../../preload/contract/evidence/verified';
import { readBounded } from '../files/read-bounded';
import { replaceFile } from '../files/replace-file';
import { oneAfterTheOther } from '../recharge/one-after-the-other';

/** What a journal is called by that is checked. */
export type CheckedMode = 'practice' | 'real';

const FILE = 'verified.json';
/** Fifty faults of the longest names are less. In bytes. */
const LARGEST = 256 * 1024;

const schema = z.strictObject({
  due: z.boolean(),
  real: verifiedSchema.nullable(),
  practice: verifiedSchema.nullable(),
});
type Kept = z.infer<typeof schema>;

/** What the last checks found. */
export interface KeptVerdicts {
  /** Reads the file once. What does not read was never checked. Never throws. */
  load(): Promise<void>;
  of(mode: CheckedMode): Verified | null;
  /** Whether the real journal is to be checked although its week is not over. */
  isDue(): boolean;
  /** What cannot be written is known until Galla ends. */
  note(mode: CheckedMode, verified: Verified): Promise<void>;
  noteDue(): Promise<void>;
}

/** Opens it; nothing is read yet. @param folder the data folder. */
export function keptVerdicts(folder: string): KeptVerdicts {
  const file = join(folder, FILE);
  const inTurn = oneAfterTheOther();
  let kept: Kept = { due: false, real: null, practice: null };
  let loading: Promise<void> | null = null;

  async function read(): Promise<void> {
    const bytes = await readBounded(file, LARGEST);
    const found = bytes.ok ? schema.safeParse(jsonOf(bytes.value.toString('utf8'))) : null;
    if (found?.success === true) kept = found.data;
  }

  async function write(change: (now: Kept) => Kept): Promise<void> {
    await load();
    kept = change(kept);
    await inTurn(() => replaceFile(file, JSON.stringify(kept), 0o600));
  }

  async function load(): Promise<void> {
    loading ??= read();
    await loading;
  }

  return {
    load,
    of: (mode) => kept[mode],
    isDue: () => kept.due,
    note: (mode, verified) =>
      write((now) => ({ ...now, [mode]: verified, due: mode === 'practice' && now.due })),
    noteDue: () => write((now) => ({ ...now, due: true })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
