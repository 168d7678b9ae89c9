import type { Expiring } from '../../../../../preload/contract/customers/customer';
import { galla } from '../../../page/bridge';
import { useFresh } from '../../../store/use-fresh';

const ask = () => galla['customers:expiring']({});
const none: readonly Expiring[] = [];

/** What ends within a week, kept up to date. Empty until it is there. */
export function useExpiring(): readonly Expiring[] {
  return useFresh(ask).value ?? none;
}
