import { useEffect, useState } from 'react';
import type { Debt, DebtDetails } from '../../../../../preload/contract/sale/debts';
import { galla } from '../../../page/bridge';

/** What one customer bought on account and paid back; read anew whenever what they owe changes. */
export function useDebtDetails(debt: Debt): DebtDetails | null {
  const [found, setFound] = useState<{ readonly debtor: string; readonly details: DebtDetails } | null>(null);

  useEffect(() => {
    let wanted = true;
    const read = async ({ debtor }: Debt): Promise<void> => {
      const answer = await galla['debts:details']({ debtor });
      if (wanted && answer.ok) setFound({ debtor, details: answer.value });
    };
    void read(debt);
    return () => {
      wanted = false;
    };
  }, [debt]);

  return found?.debtor === debt.debtor ? found.details : null;
}
