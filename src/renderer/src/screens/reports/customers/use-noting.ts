import { useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { CustomerNote } from '../../../../../preload/contract/customers/customer';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { galla } from '../../../page/bridge';

/** Notes something with one press; what was refused is said where it was pressed. */
export function useNoting(onNoted: (customer: number) => void): {
  readonly busy: boolean;
  readonly failure: FailureOf<'customers:note'> | null;
  readonly note: (what: CustomerNote) => Promise<void>;
} {
  const askOnce = useRequestId();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureOf<'customers:note'> | null>(null);
  return {
    busy,
    failure,
    async note(what) {
      if (busy) return;
      setBusy(true);
      const noted = await askOnce((requestId) => galla['customers:note']({ requestId, note: what }));
      setBusy(false);
      setFailure(noted.ok ? null : noted.failure);
      if (noted.ok) onNoted(noted.value.customer);
    },
  };
}
