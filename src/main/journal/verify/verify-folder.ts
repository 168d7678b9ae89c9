import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Fault } from '../../../preload/contract/evidence/fault';
import { readBounded } from '../../files/read-bounded';
import { jsonColumn } from '../database/column-types';
import { verifyFiles } from './verify-files';

/** What `--verify` ends with. */
const GOOD = 0;
const FAULTY = 1;
const NOTHING_THERE = 2;

const LONGEST_SETTINGS = 2_000_000;
const settingsSchema = jsonColumn(
  z.looseObject({ copies: z.looseObject({ folder: z.string().min(1) }).nullish() }),
);

const journals = [
  { database: 'journal.db', log: 'sent.log' },
  { database: 'practice.db', log: 'practice-sent.log' },
] as const;

/**
 * Checks the journals of a data folder, in use or not, and changes no byte of it. Says one line per fault and one per journal:
 * what programs read, so in no language. Answers the exit code.
 * @param tell hears of each line.
 */
export async function verifyFolder(folder: string, tell: (line: string) => void): Promise<number> {
  const there = journals.filter(({ database, log }) =>
    [database, log].some((name) => existsSync(join(folder, name))),
  );
  if (there.length === 0) return NOTHING_THERE;
  let total = 0;
  for (const { database, log } of there) {
    const verdict = await verifyFiles(
      {
        file: join(folder, database),
        log: join(folder, log),
        elsewhere: database === 'journal.db' ? await elsewhereOf(folder) : null,
      },
      {
        progress: () => undefined,
        async pause() {
          await setImmediate();
          return false;
        },
      },
    );
    // It is stopped by nobody.
    if (verdict === null) continue;
    for (const fault of verdict.faults) tell(`${database} ${lineOf(fault)}`);
    tell(`${database} places=${verdict.n} faults=${verdict.count}`);
    total += verdict.count;
  }
  return total === 0 ? GOOD : FAULTY;
}

/** Where the shop's copies elsewhere are, as its settings say; `null`: nowhere, or they do not read. */
async function elsewhereOf(folder: string): Promise<string | null> {
  const read = await readBounded(join(folder, 'settings.json'), LONGEST_SETTINGS);
  const settings = read.ok ? settingsSchema.safeParse(read.value.toString('utf8')) : null;
  return settings?.success === true ? (settings.data.copies?.folder ?? null) : null;
}

function lineOf({ kind, name, key, n }: Fault): string {
  const parts = [kind, name, key, n === null ? null : `n=${n}`].filter((part) => part !== null);
  // SECURITY: whoever names a trigger writes no line of ours, and moves no cursor.
  return parts.join(' ').replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
}
