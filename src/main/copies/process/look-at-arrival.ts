import Database from 'better-sqlite3';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { probe } from '../../journal/database/probe';
import { CURRENT_VERSION } from '../../journal/migrate/migrations';
import { verifyFiles } from '../../journal/verify/verify-files';
import { isWholeCopy } from '../format/copy-end';
import { readHead, type CopyFacts, type NoHead } from '../format/copy-head';

/** What anybody may read of a file that is to bring a shop, without its secret. Reads all of it. */
export async function headOf(file: string): Promise<Result<CopyFacts, NoHead | 'damaged' | 'absent'>> {
  try {
    // SECURITY: to open a pipe waits for whoever writes into it.
    if (!(await stat(file)).isFile()) return fail('not_a_copy');
    const head = await readHead(file);
    if (!head.ok) return head;
    return (await isWholeCopy(file)) ? ok(head.value.head.facts) : fail('damaged');
  } catch {
    return fail('absent');
  }
}

const openSchema = z.int();

/**
 * What is still open in a journal that was brought, and how many faults its evidence has; `null`: an older Galla wrote it, and it
 * can be checked only when it has been brought up to date.
 */
export async function lookAtArrival({
  journal,
  log,
}: {
  readonly journal: string;
  readonly log: string;
}): Promise<Result<{ readonly open: number; readonly faults: number | null }, 'damaged'>> {
  try {
    const open = openIn(journal);
    const found = probe(journal);
    if (found.kind !== 'journal' || found.version !== CURRENT_VERSION) return ok({ open, faults: null });
    const verdict = await verifyFiles(
      { file: journal, log, elsewhere: null },
      {
        progress: () => undefined,
        async pause() {
          await setImmediate();
          return false;
        },
      },
    );
    return ok({ open, faults: verdict?.count ?? null });
  } catch {
    return fail('damaged');
  }
}

function openIn(journal: string): number {
  const database = new Database(journal, { readonly: true, fileMustExist: true });
  try {
    const states = `('created', 'sent', 'pending', 'unknown')`;
    return openSchema.parse(
      database.prepare(`SELECT count(*) FROM recharges WHERE state IN ${states}`).pluck().get(),
    );
  } finally {
    database.close();
  }
}
