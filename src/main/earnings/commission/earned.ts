import {
  ALL_OF_IT,
  commissionOf,
  entriesByOperator,
  shareOf,
  termsOn,
  type Commission,
  type CommissionEntry,
} from '../../../preload/contract/earnings/commission';
import type {
  CommissionFrom,
  ObservedMargin,
  OperatorMonth,
} from '../../../preload/contract/earnings/earnings-report';
import { paise, type Paise } from '../../../preload/contract/money';
import type { Category } from '../../../preload/contract/operators/operator';

/** Successes of one day, operator and amount. */
export interface Sold {
  readonly istDate: string;
  readonly operator: string;
  readonly operatorName: string;
  readonly category: Category;
  readonly amountPaise: Paise;
  readonly count: number;
  readonly chargesPaise: number;
}

/** What was earned by operator and month, while what was sold is told day by day. */
export function createEarned(
  commissions: readonly CommissionEntry[],
  margins: readonly Pick<ObservedMargin, 'operator' | 'thousandths'>[],
) {
  const rows = new Map<string, OperatorMonth>();
  const entriesOf = entriesByOperator(commissions);
  const marginOf = new Map(margins.map(({ operator, thousandths }) => [operator, thousandths]));

  function earnedWith({
    istDate,
    operator,
    amountPaise,
  }: Sold): Commission & { readonly from: CommissionFrom } {
    const terms = termsOn(entriesOf.get(operator) ?? [], istDate);
    if (terms !== null) return { ...commissionOf(terms, amountPaise), from: 'set' };
    const margin = marginOf.get(operator) ?? 0;
    const grossPaise = margin > 0 ? shareOf(amountPaise, margin, ALL_OF_IT) : 0;
    return { grossPaise, gstPaise: 0, tdsPaise: 0, from: margin > 0 ? 'observed' : 'none' };
  }

  return {
    take(sold: Sold): void {
      const { istDate, operator, operatorName, category, amountPaise, count, chargesPaise } = sold;
      const month = istDate.slice(0, 7);
      const each = earnedWith(sold);
      const key = `${month} ${each.from} ${operator}`;
      const before = rows.get(key);
      const sums = {
        count: (before?.count ?? 0) + count,
        soldPaise: (before?.soldPaise ?? 0) + paise(amountPaise) * count,
        chargesPaise: (before?.chargesPaise ?? 0) + chargesPaise,
        grossPaise: (before?.grossPaise ?? 0) + each.grossPaise * count,
        gstPaise: (before?.gstPaise ?? 0) + each.gstPaise * count,
        tdsPaise: (before?.tdsPaise ?? 0) + each.tdsPaise * count,
      };
      const netPaise = sums.grossPaise - sums.gstPaise - sums.tdsPaise + sums.chargesPaise;
      rows.set(key, { month, operator, operatorName, category, from: each.from, ...sums, netPaise });
    },
    /** By month, and in each what was earned most first. */
    rows: (): readonly OperatorMonth[] =>
      [...rows.values()].sort(
        (one, other) =>
          one.month.localeCompare(other.month)
          || other.netPaise - one.netPaise
          || one.operator.localeCompare(other.operator),
      ),
  };
}
