import { ok, type Result } from '../../../preload/contract/result';
import type { HistoryQuestion } from '../../../preload/contract/sale/history-filter';
import type { HistoryPage } from '../../../preload/contract/sale/overview';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { Journal } from '../../journal/thread/journal-client';
import type { ClockPort, JournalFailure } from '../../recharge/ports';

/** So long looking goes on before the page is told how far it came. In milliseconds. */
const TELL_MS = 150;

/**
 * One page of the history, looked for slice by slice until it is full, or all was looked through, or some time has gone by.
 * Between two slices the journal does whatever was asked of it meanwhile: a sale first of all.
 */
export async function lookOn(
  journal: Pick<Journal, 'historyPage'>,
  clock: Pick<ClockPort, 'monotonic'>,
  question: HistoryQuestion,
  from: number | null,
  limit: number,
): Promise<Result<HistoryPage, JournalFailure>> {
  const until = clock.monotonic() + TELL_MS;
  const rows: Recharge[] = [];
  let before = from;
  for (;;) {
    const page = await journal.historyPage(question, before, limit - rows.length);
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    ({ before } = page.value);
    if (page.value.lookedTo === null || clock.monotonic() >= until) return ok({ ...page.value, rows });
  }
}
