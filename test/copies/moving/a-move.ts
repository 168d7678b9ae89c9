import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createArrival, type Arrival, type ArrivalParts } from '../../../src/main/copies/moving/arrival';
import { createMoveOut, type MoveOut, type MoveOutParts } from '../../../src/main/copies/moving/move-out';
import type { AwayNow } from '../../../src/main/journal/moving/moving-entries';
import type { ArrivingNote } from '../../../src/main/copies/moving/arriving-note';
import { readRecoveryCode } from '../../../src/main/people/recovery-code';
import { systemClock } from '../../../src/main/desk/system-clock';
import { memoryTries } from '../../../src/main/settings/owner';
import { runnerHere } from '../support/copies-at-hand';

/** The way out of a folder whose desk is open. */
export function aMoveOut(
  folder: string,
  journal: ReturnType<MoveOutParts['journal']>,
  runner = runnerHere(),
): MoveOut & { told(): AwayNow | null } {
  let away: AwayNow | null = null;
  const out = createMoveOut({
    folder,
    clock: systemClock,
    runner,
    journal: () => journal,
    settings: () => JSON.stringify({ shop: { name: 'Asha Telecom', address: '', phone: '' } }),
    tell: (now) => {
      away = now;
    },
  });
  return { ...out, told: () => away };
}

/** A computer to which a shop may be brought, with what it was told. */
export interface Newcomer extends Arrival {
  readonly folder: string;
  settled(): ArrivingNote | null;
  readonly bugs: readonly string[];
}

/** `hasShop`: it has one already. */
export function aNewcomer(
  folder: string,
  workerFile: string,
  {
    hasShop = false,
    ...changes
  }: Partial<Omit<ArrivalParts, 'hasShop'>> & { readonly hasShop?: boolean } = {},
): Newcomer {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  let settled: ArrivingNote | null = null;
  const bugs: string[] = [];
  const arrival = createArrival({
    folder,
    workerFile,
    clock: systemClock,
    runner: runnerHere(),
    tries: memoryTries(systemClock),
    beside: { look: async () => [], putBack: async () => undefined },
    readSecret: (typed) => ({ passphrase: typed, recovery: readRecoveryCode(typed) }),
    hasShop: async () => hasShop || existsSync(join(folder, 'journal.db')),
    async without(work) {
      await work();
      return 'done';
    },
    settle: (note) => {
      settled = note;
    },
    work: async () => undefined,
    reportBug: (what, error) => void bugs.push(`${what}: ${String(error)}`),
    ...changes,
  });
  return { ...arrival, folder, settled: () => settled, bugs };
}
