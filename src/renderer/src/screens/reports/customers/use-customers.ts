import { useCallback, useEffect, useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { CustomersPage } from '../../../../../preload/contract/customers/customer';
import { galla } from '../../../page/bridge';
import { useFresh } from '../../../store/use-fresh';

/** Typing is faster than this. In milliseconds. */
const PAUSE = 150;

/** Customers who fit a search, asked anew as it is typed and whenever something was sold or noted. `null`: not there yet. */
export function useCustomers(search: string): {
  readonly page: CustomersPage | null;
  readonly failure: FailureOf<'customers:list'> | null;
  readonly showMore: () => Promise<void>;
} {
  const [asked, setAsked] = useState(search);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(search), search === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [search]);
  const ask = useCallback(() => galla['customers:list']({ search: asked, before: null }), [asked]);
  const { value, failure, take } = useFresh(ask);

  const showMore = async (): Promise<void> => {
    if (value === null || value.before === null) return;
    const more = await galla['customers:list']({ search: asked, before: value.before });
    if (more.ok) take({ ...more.value, customers: [...value.customers, ...more.value.customers] });
  };
  return { page: value, failure, showMore };
}
