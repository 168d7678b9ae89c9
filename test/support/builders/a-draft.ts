import type { Draft } from '../../../src/preload/contract/sale/sale';

/** What staff typed for a recharge of ₹199 by Airtel. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    operator: 'AT',
    number: '9876543210',
    amount: '199',
    fields: [],
    payment: 'cash',
    parts: null,
    customerPhone: '',
    customerName: '',
    collected: '',
    restartOf: null,
    ...changes,
  };
}
