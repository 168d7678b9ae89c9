import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { paise } from '../../src/preload/contract/money';
import { open } from '../../src/main/journal/database/open';
import { openSentLog, type SentLog } from '../../src/main/journal/sent-log/sent-log';
import { checkCopy } from '../../src/main/journal/database/check-copy';
import { journalCalls, type JournalCalls } from '../../src/main/journal/thread/calls';
import {
  after,
  anAccount,
  anIntent,
  aRefId,
  aSentLine,
  rechargeReply,
  WINDOW,
} from '../journal/support/builders';

/** What a data folder has of a journal. */
export const files = { journal: 'journal.db', log: 'sent.log', older: 'older.db' } as const;

/** Sales of a shop; each third has a customer, each fourth is settled by hand. */
const SALES = 12;

/** Makes a folder in which a shop sold and closed Galla; `older.db` is a copy from the middle of its day. */
export async function makeClosedShop(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, files.journal);
  const opened = await open(file);
  const log = await openSentLog(join(folder, files.log));
  if (!opened.ok || !log.ok) throw new Error('a shop did not open');
  const database = opened.value;
  const journal = journalCalls(database, { recognise: () => null, checkCopy });
  while (journal.fillChain());
  for (let n = 1; n <= SALES; n += 1) {
    await sell(journal, log.value, n);
    if (n !== SALES / 2) continue;
    database.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(file, join(folder, files.older));
  }
  log.value.noteHead(journal.headMark());
  await log.value.keepHead(after(SALES * 1000).at);
  await log.value.close();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

async function sell(journal: JournalCalls, log: SentLog, n: number): Promise<void> {
  const at = n * 1000;
  const refId = aRefId(n);
  const named =
    n % 3 === 0 ? { customerName: `Asha ${n}`, customerPhone: `98111111${String(n).padStart(2, '0')}` } : {};
  journal.openIntent(
    anIntent(n, { number: `90000000${String(n).padStart(2, '0')}`, ...named }),
    WINDOW,
    after(at),
  );
  log.noteHead(journal.headMark());
  await log.append({ ...aSentLine(n), refId });
  journal.enter(refId, { kind: 'sending' }, after(at + 10));
  journal.enter(refId, rechargeReply(n % 4 === 0 ? 'Pending' : 'Success'), after(at + 500));
  journal.enter(refId, { kind: 'shown', state: n % 4 === 0 ? 'pending' : 'success' }, after(at + 600));
  if (n % 4 === 0) {
    journal.enter(
      refId,
      { kind: 'settled', to: 'failed', reason: `Asha ${n} showed the app` },
      after(at + 700),
    );
  }
  if (n % 6 === 0) journal.noteBalance(anAccount(), 'recharge', paise(1000_00), after(at + 800).at);
}
