import type { CommissionEntry, CommissionTerms } from '../../earnings/commission';
import type { EarningsReport } from '../../earnings/earnings-report';
import type { ServiceCharge } from '../../earnings/service-charge';
import type { BalanceExplained } from '../../earnings/wallet-explained';
import type { Days } from '../../reports/period';
import type { Call, Data, Edit, None, Write } from '../call';

/** Where the wallet's rupees went, and what the shop earned. Days are at most {@link MOST_DAYS} apart. */
export interface EarningsCalls {
  /**
   * Each balance of the account that is connected; one of which the gateway told nothing is not there. Withheld from whoever
   * counts blind until the count is written, as the totals of the report are.
   */
  'earnings:wallet': Call<
    Days,
    readonly BalanceExplained[],
    Data | 'no_account' | 'count_first' | 'too_many_reads' | 'bad_period'
  >;
  'earnings:report': Call<Days, EarningsReport, Data | 'count_first' | 'too_many_reads' | 'bad_period'>;
  /** All terms that were ever set, in the order of their writing. */
  'earnings:commissions': Call<None, readonly CommissionEntry[], Data>;
  /** Terms from a day on: not before the day of those that are there. `terms`: `null` for none any more. Answers all. */
  'earnings:set-commission': Call<
    { readonly operator: string; readonly fromDate: string; readonly terms: CommissionTerms | null },
    readonly CommissionEntry[],
    Write | 'earlier_terms'
  >;
  'earnings:charges': Call<None, readonly ServiceCharge[]>;
  'earnings:save-charges': Call<
    { readonly charges: readonly ServiceCharge[] },
    readonly ServiceCharge[],
    Edit
  >;
}
