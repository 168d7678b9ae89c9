import type { Category } from '../operators/operator';

/** Categories in which a number is topped up. */
const toppedUp: ReadonlySet<Category> = new Set<Category>(['prepaid', 'dth', 'fastag']);

/** Whether a sale of this category pays a bill; the others top a number up. */
export function paysABill(category: Category): boolean {
  return !toppedUp.has(category);
}
