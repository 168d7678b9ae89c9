import type { BalanceExplained } from '../../earnings/wallet-explained';
import type { Say } from '../../words/say';
import type { Days } from '../period';
import type { ReportCell, ReportTable } from '../report-table';
import { sayDays } from './say-days';

/** Of each balance what it was and what moved it, and then what Galla did not do. */
export function tablesOfWallet(
  say: Say,
  days: Days,
  balances: readonly BalanceExplained[],
): readonly ReportTable[] {
  const period = sayDays(say, days);
  return balances.flatMap((balance): readonly ReportTable[] => {
    const title = say(`earnings.wallet.kind.${balance.kind}`);
    const gaps: ReportTable = {
      title: `${title}: ${say('earnings.wallet.gaps')}`,
      period,
      columns: [
        { title: say('earnings.wallet.column.from'), as: 'time' },
        { title: say('earnings.wallet.column.before'), as: 'paise' },
        { title: say('earnings.wallet.column.to'), as: 'time' },
        { title: say('earnings.wallet.column.after'), as: 'paise' },
        { title: say('earnings.wallet.unexplained'), as: 'paise' },
      ],
      rows: balance.gaps.map(({ from, to, paise }) => [
        from.at,
        from.balancePaise,
        to.at,
        to.balancePaise,
        paise,
      ]),
      foot: null,
    };
    return [linesOf(say, title, period, balance), ...(balance.gaps.length > 0 ? [gaps] : [])];
  });
}

function linesOf(say: Say, title: string, period: string, balance: BalanceExplained): ReportTable {
  const { start, end, open } = balance;
  const rows: readonly (readonly ReportCell[])[] = [
    [say('earnings.wallet.start'), start.at, start.balancePaise],
    [say('earnings.wallet.top_ups'), null, balance.topUpsPaise],
    [say('earnings.wallet.corrections'), null, balance.correctionsPaise],
    [say('earnings.wallet.debits'), null, 0 - balance.debitsPaise],
    [say('earnings.wallet.refunds'), null, balance.refundsPaise],
    [say('earnings.wallet.open_taken'), null, 0 - open.takenPaise],
    [say('earnings.wallet.expected'), null, balance.expectedPaise],
    [say('earnings.wallet.end'), end.at, end.balancePaise],
    [say('earnings.wallet.rounding'), null, balance.roundingPaise],
    [say('earnings.wallet.unexplained'), null, balance.unexplainedPaise],
  ];
  return {
    title,
    period,
    columns: [
      { title: say('earnings.wallet.column.what'), as: 'text' },
      { title: say('earnings.wallet.column.when'), as: 'time' },
      { title: say('earnings.wallet.column.amount'), as: 'paise' },
    ],
    rows,
    foot: null,
  };
}
