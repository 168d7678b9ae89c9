import type { Category } from '../operators/operator';

/** The two balances that a gateway may keep for a shop: a gateway with one has only the first. */
export const balanceKinds = ['recharge', 'utility'] as const;
export type BalanceKind = (typeof balanceKinds)[number];

/** What takes from the first balance. Others may not pay a bill for that: `pays-a-bill.ts` says which do. */
const recharged: ReadonlySet<Category> = new Set(['prepaid', 'postpaid', 'dth']);

/**
 * Which balance pays for a category, where the gateway keeps two. Inferred from the names of the balances: panels
 * of this kind pay bills from the utility balance. Not confirmed by Deeperweb.
 */
export function balanceKindOf(category: Category): BalanceKind {
  return recharged.has(category) ? 'recharge' : 'utility';
}
