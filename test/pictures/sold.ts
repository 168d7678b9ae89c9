import type { Category, NumberRule } from '../../src/preload/contract/operators/operator';
import type { NotSentCause, Payment, UnclearCause } from '../../src/preload/contract/sale/recharge';

/** How a sale of the pictures went on after it was sent. */
export type Ending =
  | { readonly kind: 'success' | 'pending' | 'refunded_later' | 'success_later' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unknown'; readonly cause: UnclearCause }
  | { readonly kind: 'not_sent'; readonly cause: NotSentCause };

/** A sale of the shop in the pictures. */
export interface Sold {
  readonly minutesAgo: number;
  readonly operator: string;
  readonly operatorName: string;
  readonly category: Category;
  readonly kind: NumberRule['kind'];
  readonly number: string;
  readonly rupees: number;
  readonly ending: Ending;
  readonly payment?: Payment;
  /** Whose it is, where they owe for it. */
  readonly customer?: { readonly customerName: string; readonly customerPhone: string };
  readonly fields?: readonly string[];
}

const success = { kind: 'success' } as const;
const sunita = {
  payment: 'on_account',
  customer: { customerName: 'Sunita Jadhav', customerPhone: '9850217763' },
} as const;
const imran = {
  payment: 'on_account',
  customer: { customerName: 'Imran Shaikh', customerPhone: '9922405518' },
} as const;
const airtel = { operator: 'AT', operatorName: 'Airtel', category: 'prepaid', kind: 'mobile' } as const;
const jio = { operator: 'JIO', operatorName: 'Jio', category: 'prepaid', kind: 'mobile' } as const;
const vi = { operator: 'VI', operatorName: 'Vi', category: 'prepaid', kind: 'mobile' } as const;
const bsnl = { operator: 'BT', operatorName: 'BSNL', category: 'prepaid', kind: 'mobile' } as const;
const tataPlay = { operator: 'TATASKY', operatorName: 'Tata Play', category: 'dth', kind: 'digits' } as const;
const dishTv = { operator: 'DISHTV', operatorName: 'Dish TV', category: 'dth', kind: 'digits' } as const;
const msedcl = {
  operator: 'MSEDCL',
  operatorName: 'Maharashtra Electricity (MSEDCL)',
  category: 'electricity',
  kind: 'digits',
} as const;

/** One day, the newest last: every state, the usual amounts, a bill. */
export const today: readonly Sold[] = [
  { ...jio, minutesAgo: 214, number: '7020031845', rupees: 299, ending: success, payment: 'upi' },
  { ...airtel, minutesAgo: 196, number: '9850217763', rupees: 199, ending: success, ...sunita },
  { ...dishTv, minutesAgo: 181, number: '01534872290', rupees: 350, ending: { kind: 'refunded_later' } },
  { ...vi, minutesAgo: 164, number: '9922405518', rupees: 179, ending: success, ...imran },
  { ...airtel, minutesAgo: 150, number: '8275510034', rupees: 839, ending: success, payment: 'upi' },
  {
    ...bsnl,
    minutesAgo: 133,
    number: '9423366120',
    rupees: 107,
    ending: { kind: 'failed', message: 'Operator rejected the recharge: plan not available' },
  },
  { ...bsnl, minutesAgo: 131, number: '9423366120', rupees: 108, ending: success },
  { ...msedcl, minutesAgo: 97, number: '170012345678', rupees: 1_486, ending: success, fields: ['4637'] },
  { ...jio, minutesAgo: 76, number: '7020031846', rupees: 239, ending: { kind: 'success_later' } },
  {
    ...vi,
    minutesAgo: 58,
    number: '9158842077',
    rupees: 99,
    ending: { kind: 'unknown', cause: 'connection_lost' },
  },
  { ...tataPlay, minutesAgo: 41, number: '1053327418', rupees: 400, ending: success, payment: 'upi' },
  {
    ...airtel,
    minutesAgo: 27,
    number: '9764402218',
    rupees: 199,
    ending: { kind: 'not_sent', cause: 'connection_refused' },
  },
  { ...airtel, minutesAgo: 26, number: '9764402218', rupees: 199, ending: success },
  { ...jio, minutesAgo: 9, number: '8788120095', rupees: 349, ending: success },
  { ...airtel, minutesAgo: 2, number: '9850217763', rupees: 199, ending: { kind: 'pending' } },
];
