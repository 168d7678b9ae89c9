import type { Category } from '../../../preload/contract/operators/operator';

/** What an operator sells, as people call it. */
export const categoryNames = {
  prepaid: 'Prepaid',
  postpaid: 'Postpaid',
  dth: 'DTH',
  electricity: 'Electricity',
  gas: 'Gas',
  water: 'Water',
  broadband: 'Broadband',
  landline: 'Landline',
  fastag: 'FASTag',
  insurance: 'Insurance',
  loan: 'Loan',
  education: 'Education',
  municipal_tax: 'Municipal tax',
  cable_tv: 'Cable TV',
  credit_card: 'Credit card',
  other: 'Other',
} as const satisfies Readonly<Record<Category, string>>;
