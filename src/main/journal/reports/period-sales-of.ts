import { z } from 'zod';
import { categories } from '../../../preload/contract/operators/operator';
import type { PeriodSales, PeriodSum } from '../../../preload/contract/reports/period-sales';
import { payments, rechargeStates, type RechargeState } from '../../../preload/contract/sale/recharge';
import { personIdColumn } from '../database/column-types';
import { paidByWay, type SalesGroup, type SumKey } from './sales-sums';

const HOURS = 24;
const nothing: PeriodSum = { count: 0, amountPaise: 0, chargePaise: 0 };

/** What the looks at a period come to together, in whatever order they came. */
export function periodSalesOf(groups: readonly SalesGroup[]): PeriodSales {
  const of = (key: SumKey): readonly SalesGroup[] => groups.filter((group) => group.of === key);
  const states = of('state');
  const inState = (state: RechargeState): PeriodSum =>
    states.filter((group) => group.state === state).reduce(added, nothing);
  const succeeded = paidByWay(states.filter(({ state }) => state === 'success'));
  const hours = summed(of('hour'), ({ key }) => String(key));
  return {
    byState: recordOf(rechargeStates, inState),
    byWay: recordOf(payments, (way) => succeeded[way]),
    byDay: [...summed(of('day'), ({ key }) => String(key))]
      .flatMap(([istDate, sum]) => [{ istDate, ...sum }])
      .toSorted((a, b) => (a.istDate < b.istDate ? -1 : 1)),
    byHour: Array.from({ length: HOURS }, (_, hour) => hours.get(String(hour)) ?? nothing),
    byOperator: operatorsOf(of('operator')),
    byPerson: peopleOf(of('person')),
  };
}

/** Nothing where nobody is named. */
function peopleOf(groups: readonly SalesGroup[]): PeriodSales['byPerson'] {
  const sums = [...summed(groups, ({ key }) => personIdColumn.safeParse(key).data ?? '')];
  const people = sums.flatMap(([key, sum]) => [{ by: personIdColumn.safeParse(key).data ?? null, ...sum }]);
  return people.some(({ by }) => by !== null) ? people : [];
}

/** What was sold most comes first. */
function operatorsOf(groups: readonly SalesGroup[]): PeriodSales['byOperator'] {
  const names = new Map(groups.map((group) => [keyOf(group), group]));
  return [...summed(groups, keyOf)]
    .flatMap(([key, sum]) => {
      const group = names.get(key);
      const category = z.enum(categories).safeParse(group?.category);
      return group !== undefined && category.success
        ? [{ category: category.data, operator: String(group.key), operatorName: group.name, ...sum }]
        : [];
    })
    .toSorted((a, b) => b.amountPaise - a.amountPaise || (a.operator < b.operator ? -1 : 1));
}

function keyOf({ category, key }: SalesGroup): string {
  return `${category} ${String(key)}`;
}

function summed(
  groups: readonly SalesGroup[],
  key: (group: SalesGroup) => string,
): ReadonlyMap<string, PeriodSum> {
  const sums = new Map<string, PeriodSum>();
  for (const group of groups) sums.set(key(group), added(sums.get(key(group)) ?? nothing, group));
  return sums;
}

function added(sum: PeriodSum, { count, amountPaise, chargePaise }: PeriodSum): PeriodSum {
  return {
    count: sum.count + count,
    amountPaise: sum.amountPaise + amountPaise,
    chargePaise: sum.chargePaise + chargePaise,
  };
}

function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Readonly<Record<K, V>>;
function recordOf(
  keys: readonly string[],
  valueOf: (key: string) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)]));
}
