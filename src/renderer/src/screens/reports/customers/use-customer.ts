import { useCallback } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { CustomerDetails } from '../../../../../preload/contract/customers/customer';
import { galla } from '../../../page/bridge';
import { useFresh } from '../../../store/use-fresh';

/** One customer, read anew whenever something was sold or noted. `null`: not there yet. */
export function useCustomer(id: number): {
  readonly customer: CustomerDetails | null;
  readonly failure: FailureOf<'customers:read'> | null;
} {
  const ask = useCallback(() => galla['customers:read']({ customer: id }), [id]);
  const { value, failure } = useFresh(ask);
  return { customer: value?.id === id ? value : null, failure };
}
