import type { Credit } from './customer';

/** What somebody would owe with a sale on account, where that is more than they may; `null`: it is not. In paise. */
export function overLimit(credit: Credit | null, onAccountPaise: number): number | null {
  if (credit === null || onAccountPaise <= 0) return null;
  const then = credit.owesPaise + onAccountPaise;
  return then > credit.limitPaise ? then : null;
}
