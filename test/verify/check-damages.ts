import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../../src/preload/contract/evidence/fault';
import type { StartProblem } from '../../src/preload/contract/settings/settings';
import { hadJournal } from '../../src/main/journal/database/had-journal';
import { open } from '../../src/main/journal/database/open';
import { openSentLog } from '../../src/main/journal/sent-log/sent-log';
import { migrations } from '../../src/main/journal/migrate/migrations';
import { verifyFiles } from '../../src/main/journal/verify/verify-files';
import { chanceOf } from '../support/chance';
import { files, makeClosedShop } from './closed-shop';
import { damages } from './damages';

/** Checks all of the journal in a folder. */
export async function verdictOn(folder: string): Promise<Verdict | null> {
  const place = { file: join(folder, files.journal), log: join(folder, files.log), elsewhere: null };
  return verifyFiles(place, { progress: () => undefined, pause: async () => false });
}

/** Opens a journal as a start does; `null`: it would sell from it. */
async function problemAtStart(folder: string): Promise<StartProblem | null> {
  const file = join(folder, files.journal);
  const log = await openSentLog(join(folder, files.log));
  if (!log.ok) return 'journal_io';
  const known = await log.value.read();
  await log.value.close();
  if (!known.ok) return 'journal_io';
  const opened = await open(file, migrations, hadJournal(known.value, file, join(folder, 'backups')));
  if (!opened.ok) return opened.failure;
  opened.value.close();
  return null;
}

/** What damaging many times came to. */
export interface Damaged {
  /** What was not named, in words: nothing, unless something is wrong. */
  readonly missed: readonly string[];
  /** How often each way was taken, and how often a start refused it. */
  readonly taken: ReadonlyMap<string, { readonly times: number; readonly refused: number }>;
}

/**
 * Damages a closed shop so many times, each time anew, by all ways in turn. Each must be named by `--verify`, and no start may
 * stumble over it.
 */
export async function checkDamages(folder: string, times: number, seed: number): Promise<Damaged> {
  const at = (name: string): string => join(folder, name);
  const [shop, other, damaged] = [at('shop'), at('other'), at('damaged')];
  await makeClosedShop(shop);
  await makeClosedShop(other);
  const missed: string[] = [];
  const taken = new Map<string, { times: number; refused: number }>();
  const whole = await verdictOn(shop);
  if (whole?.count !== 0) missed.push(`undamaged: ${JSON.stringify(whole)}`);
  for (let time = 0; time < times; time += 1) {
    const damage = damages[time % damages.length];
    if (damage === undefined) continue;
    rmSync(damaged, { recursive: true, force: true });
    cpSync(shop, damaged, { recursive: true });
    damage.apply(damaged, chanceOf(seed + time), other);
    const which = `${damage.name}, seed ${seed + time}`;
    const verdict = await verdictOn(damaged);
    const isNamed = verdict?.faults.some(({ kind }) => damage.named.includes(kind)) === true;
    if (!isNamed) missed.push(`${which}: ${JSON.stringify(verdict?.faults.slice(0, 5))}`);
    const problem = await problemAtStart(damaged);
    if (damage.refused !== undefined && (problem === null || !damage.refused.includes(problem)))
      missed.push(`${which}, at the start: ${problem}`);
    const count = taken.get(damage.name) ?? { times: 0, refused: 0 };
    taken.set(damage.name, {
      times: count.times + 1,
      refused: count.refused + (problem === null ? 0 : 1),
    });
  }
  return { missed, taken };
}
