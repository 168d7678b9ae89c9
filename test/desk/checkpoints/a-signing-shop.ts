import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { paise } from '../../../src/preload/contract/money';
import type { Close } from '../../../src/preload/contract/shift/close';
import { backUpToday } from '../../../src/main/desk/background/daily-backup';
import { systemClock } from '../../../src/main/desk/system-clock';
import { anybody } from '../../../src/main/recharge/state/moment';
import { verifyFiles } from '../../../src/main/journal/verify/verify-files';
import { aRequestId } from '../../support/builders/a-request-id';
import type { TestDesk } from '../../support/desk/a-desk';

/** Closes a day in which the drawer was counted right. */
export async function closeDay({ closes }: TestDesk, rupees: number): Promise<Close> {
  const begun = await closes.begin(
    { requestId: aRequestId(), day: null, ask: false },
    () => undefined,
    anybody,
  );
  if (!begun.ok) throw new Error(begun.failure.kind);
  const { draft } = begun.value;
  const pieces = [{ kind: 'coin', paise: paise(100), pieces: String(rupees) }] as const;
  await closes.count({ requestId: aRequestId(), draft, pieces, again: false }, anybody);
  await closes.compare({ draft, upiTold: '0' }, anybody);
  const done = await closes.finish({ requestId: aRequestId(), draft, note: 'noted', takenOut: '' }, anybody);
  if (!done.ok) throw new Error(`not closed: ${JSON.stringify(done.failure)}`);
  return done.value;
}

/** Makes the copy of the day. */
export async function copyOfTheDay(folder: string, desk: TestDesk): Promise<void> {
  const copies = join(folder, 'backups', 'real');
  mkdirSync(copies, { recursive: true });
  const problem = await backUpToday({
    journal: desk.journal,
    sentLog: {
      noteCopy: async () => ({ ok: true, value: null }),
      forgetCopied: async () => ({ ok: true, value: null }),
    },
    clock: systemClock,
    folder: copies,
    keptElsewhere: () => [],
  });
  if (problem !== null) throw new Error(problem);
}

/** What a check of a folder finds, each fault in a few words. */
export async function faultsOf(folder: string, elsewhere: string | null = null): Promise<readonly string[]> {
  const place = { file: join(folder, 'journal.db'), log: join(folder, 'sent.log'), elsewhere };
  if (!existsSync(place.file)) throw new Error('there is no journal');
  const verdict = await verifyFiles(place, { progress: () => undefined, pause: async () => false });
  return (verdict?.faults ?? []).map(({ kind, name }) => `${kind} ${name ?? '-'}`);
}
