import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../../src/preload/contract/evidence/fault';
import { verifyFiles } from '../../src/main/journal/verify/verify-files';
import { chanceOf } from '../support/chance';
import { files, makeClosedShop } from './closed-shop';
import { damages } from './damages';

/** Checks all of the journal in a folder. */
export async function verdictOn(folder: string): Promise<Verdict | null> {
  const place = { file: join(folder, files.journal), log: join(folder, files.log), elsewhere: null };
  return verifyFiles(place, { progress: () => undefined, pause: async () => false });
}

/**
 * Damages a closed shop so many times, each time anew, by all ways in turn. Answers what was not named, in words: nothing,
 * unless something is wrong.
 */
export async function checkDamages(folder: string, times: number, seed: number): Promise<readonly string[]> {
  const [shop, other, damaged] = ['shop', 'other', 'damaged'].map((name) => join(folder, name));
  if (shop === undefined || other === undefined || damaged === undefined) return [];
  await makeClosedShop(shop);
  await makeClosedShop(other);
  const missed: string[] = [];
  const whole = await verdictOn(shop);
  if (whole?.count !== 0) missed.push(`undamaged: ${JSON.stringify(whole)}`);
  for (let time = 0; time < times; time += 1) {
    const damage = damages[time % damages.length];
    if (damage === undefined) continue;
    rmSync(damaged, { recursive: true, force: true });
    cpSync(shop, damaged, { recursive: true });
    damage.apply(damaged, chanceOf(seed + time), other);
    const verdict = await verdictOn(damaged);
    const isNamed = verdict?.faults.some(({ kind }) => damage.named.includes(kind)) === true;
    if (!isNamed)
      missed.push(`${damage.name}, seed ${seed + time}: ${JSON.stringify(verdict?.faults.slice(0, 5))}`);
  }
  return missed;
}
