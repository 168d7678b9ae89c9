import type { Waiting } from '../../src/preload/contract/sale/overview';
import type { JournalCalls } from '../../src/main/journal/thread/calls';

/** Everything under *Needs you*, page after page, as the shop can turn them. `now`: this computer's clock. */
export function needsYou(calls: JournalCalls, now: number): readonly Waiting[] {
  const rows: Waiting[] = [];
  for (let before: string | null = null; ;) {
    const page = calls.needsYouPage(now, before);
    rows.push(...page.rows);
    if (page.before === null) return rows;
    before = page.before;
  }
}
