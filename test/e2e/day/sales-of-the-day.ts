import {
  resetsAfterRequest,
  says,
  thenBecomes,
  type Behaviour,
} from '../../support/scripted-gateway/behaviour';

/** How a customer pays, in paise. */
interface Paid {
  readonly cash?: number;
  readonly upi?: number;
  /** Written to an account. */
  readonly account?: number;
}

/** One sale of the day: what is typed, how it is paid, and what becomes of it. */
export interface Sold {
  readonly number: string;
  /** As typed, in rupees. */
  readonly amount: string;
  readonly paise: number;
  /** Under which name a Z adds it up. */
  readonly operator: 'Airtel' | 'Airtel Digital TV' | 'MSEDCL';
  readonly cash: number;
  readonly upi: number;
  readonly account: number;
  /** Whose account. */
  readonly who: string;
  /** What it is when the day is closed. */
  readonly ends: 'success' | 'failed' | 'pending' | 'unknown';
  readonly gateway: Behaviour;
}

let numbers = 0;

function sold(amount: string, paid: Paid = {}, more: Partial<Sold> = {}): Sold {
  const paise = Math.round(Number(amount) * 100);
  const isPaid = Object.keys(paid).length > 0;
  return {
    number: `98765${String(20_000 + (numbers += 1))}`,
    amount,
    paise,
    operator: 'Airtel',
    cash: isPaid ? (paid.cash ?? 0) : paise,
    upi: paid.upi ?? 0,
    account: paid.account ?? 0,
    who: '',
    ends: 'success',
    gateway: says('Success'),
    ...more,
  };
}

const failed = { ends: 'failed', gateway: says('Failure') } as const;
const byUpi = (rupees: number): Paid => ({ upi: rupees * 100 });

const twice = sold('199');
const carried = sold('239', {}, failed);

/** What Asha sells in the morning, in the order in which she does. */
export const morning = {
  plain: [twice, sold('249', byUpi(249)), sold('299', { cash: 200_00, upi: 99_00 })],
  partOnAccount: sold('604', { cash: 104_00, account: 500_00 }, { who: 'Sunita' }),
  onAccount: sold('149', { account: 149_00 }, { who: 'Ramesh' }),
  givenBack: sold('100', {}, failed),
  givenBackByUpi: sold('179', byUpi(179), failed),
  carried,
  carriedInto: sold('299', {}, { number: carried.number }),
  stillPending: sold('349', {}, { ends: 'pending', gateway: says('Accepted') }),
  stillUnknown: sold('99', {}, { ends: 'unknown', gateway: resetsAfterRequest(null) }),
  neverTaken: sold('129', {}, failed),
  failsLater: sold('59', {}, { ends: 'failed', gateway: thenBecomes(says('Accepted'), 'Failure', 0) }),
  more: [sold('19', byUpi(19)), sold('79')],
  /** The same number and amount as the first. */
  again: sold('199', {}, { number: twice.number }),
} as const;

/** What Ravi sells in the afternoon. */
export const afternoon = {
  plain: [sold('399'), sold('719'), sold('50', byUpi(50)), sold('155')],
  bill: sold('1250.50', { upi: 1250_50 }, { number: '123456789012', operator: 'MSEDCL' }),
  dish: sold('350', {}, { number: '3012345678', operator: 'Airtel Digital TV' }),
  onAccountFails: sold('222', { account: 222_00 }, { ...failed, who: 'Sunita' }),
  partGivenBack: sold('666', byUpi(666), failed),
  more: [
    sold('31'),
    sold('32'),
    sold('33'),
    sold('801', { cash: 300_00, upi: 501_00 }),
    sold('45'),
    sold('88'),
    sold('10'),
  ],
} as const;

/** Sold while the drawer is counted: it belongs to the next day. */
export const whileCounted = sold('604');

/** All of them, but for the one in the middle of the count. */
export const soldToday: readonly Sold[] = [
  ...Object.values<Sold | readonly Sold[]>(morning),
  ...Object.values<Sold | readonly Sold[]>(afternoon),
].flat();
