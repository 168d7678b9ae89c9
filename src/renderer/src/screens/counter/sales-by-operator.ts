import type { Recharge } from '../../../../preload/contract/recharge';

/** How often each operator was sold today: what ranks among equals in the picker. */
export function salesByOperator(rows: readonly Recharge[]): ReadonlyMap<string, number> {
  const sales = new Map<string, number>();
  for (const { operator } of rows) sales.set(operator, (sales.get(operator) ?? 0) + 1);
  return sales;
}
