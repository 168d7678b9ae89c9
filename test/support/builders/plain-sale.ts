import { paise } from '../../../src/preload/contract/money';
import type { Intent } from '../../../src/main/recharge/ports';

/** Airtel prepaid for ₹199 in cash, sold to nobody in particular: what a sale is where a test says nothing else. */
export const plainSale: Omit<Intent, 'refId' | 'accountId'> = {
  category: 'prepaid',
  operator: 'AT',
  operatorName: 'Airtel',
  number: '9876543210',
  numberKind: 'mobile',
  amountPaise: paise(199_00),
  chargePaise: paise(0),
  fields: [null, null, null, null, null],
  payment: 'cash',
  parts: null,
  collectedPaise: null,
  returnedPaise: null,
  customerPhone: null,
  customerName: null,
  restartOf: null,
  overrideReason: null,
  clockOffMs: null,
};
