import type { ReportTable } from '../../../../preload/contract/reports/report-table';
import type { ReportWanted } from '../../../../preload/contract/reports/report-wanted';
import { tablesOfEarnings } from '../../../../preload/contract/reports/tables/tables-of-earnings';
import { tablesOfWallet } from '../../../../preload/contract/reports/tables/tables-of-wallet';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import type { Say } from '../../../../preload/contract/words/say';
import type { Desk } from '../../../desk/desk';
import type { NotExplained } from '../../../desk/verbs/money/desk-earnings';
import type { JournalFailure } from '../../../recharge/ports';

/** What was earned, or where the wallet's rupees went, as the screen shows it. `stopped`: there is nothing to write. */
export async function earningsTables(
  { of, from, to }: Exclude<ReportWanted, { of: 'period' }>,
  { earnings }: Pick<Desk, 'earnings'>,
  say: Say,
): Promise<Result<readonly ReportTable[], JournalFailure | 'stopped'>> {
  const days = { from, to };
  if (of === 'wallet') {
    const explained = await earnings.wallet(days);
    return explained.ok ? ok(tablesOfWallet(say, days, explained.value)) : fail(whyNot(explained.failure));
  }
  const report = await earnings.report(days);
  return report.ok ? ok(tablesOfEarnings(say, report.value)) : fail(whyNot(report.failure));
}

function whyNot(failure: NotExplained): JournalFailure | 'stopped' {
  return failure.kind === 'not_read' ? failure.failure : 'stopped';
}
