import { paise } from '../../../src/preload/contract/money';
import { makeRefId } from '../../../src/main/recharge/state/ref-id';
import type { Intent } from '../../../src/main/recharge/ports';
import { plainSale } from '../../support/builders/plain-sale';
import { anAccount } from '../../journal/support/builders';
import type { Draw } from './draw';

type What = Pick<Intent, 'category' | 'operator' | 'operatorName' | 'number' | 'numberKind' | 'amountPaise'>;

/** Their name and phone. */
type Customer = readonly [string, string | null];

/** Whoever buys on account. Names are written as people write them, with nukta and without. */
const customers: readonly [Customer, ...Customer[]] = [
  ['Sharma ji', null],
  ['Sunita', '9822012345'],
  ['क़ाज़ी साहब', null],
  ['फ़िरोज़', '9822054321'],
  ['Asha Rao', null],
  ['Imran bhai', '9822099999'],
  ['ਗੁਰਪ੍ਰੀਤ', null],
  ['முருகன்', null],
];

const packs = [
  10, 19, 22, 49, 99, 149, 155, 179, 199, 239, 249, 269, 299, 349, 399, 479, 666, 719, 999, 1999,
] as const;

/** How many of a hundred sales are by each of them. */
const shares = [
  { upTo: 36, operator: 'AT', operatorName: 'Airtel' },
  { upTo: 66, operator: 'RJ', operatorName: 'Jio' },
  { upTo: 80, operator: 'VI', operatorName: 'Vi' },
  { upTo: 86, operator: 'BS', operatorName: 'BSNL' },
] as const;

/** One sale as a shop of mobiles, dishes and bills makes them: cash two of three times, now and then on account or in parts. */
export function aSale(draw: Draw): Intent {
  const what = sold(draw);
  return {
    ...plainSale,
    ...what,
    ...paid(draw, what.amountPaise),
    refId: makeRefId(draw.bytes),
    accountId: anAccount(),
  };
}

function sold(draw: Draw): What {
  const hundred = draw.below(100);
  const mobile = shares.find(({ upTo }) => hundred < upTo);
  if (mobile !== undefined) {
    const { operator, operatorName } = mobile;
    const number = `${draw.of(['6', '7', '8', '9'])}${draw.digits(9)}`;
    const amountPaise = paise(draw.of(packs) * 100);
    return { category: 'prepaid', operator, operatorName, number, numberKind: 'mobile', amountPaise };
  }
  if (hundred < 94) {
    const amountPaise = paise((200 + draw.below(40) * 10) * 100);
    const dish = { category: 'dth', operator: 'TP', operatorName: 'Tata Play' } as const;
    return { ...dish, number: `30${draw.digits(8)}`, numberKind: 'digits', amountPaise };
  }
  const bill = { category: 'electricity', operator: 'MSEB', operatorName: 'MSEDCL' } as const;
  return {
    ...bill,
    number: draw.digits(12),
    numberKind: 'digits',
    amountPaise: paise(20_000 + draw.below(400_000)),
  };
}

function paid(draw: Draw, amount: Intent['amountPaise']): Partial<Intent> {
  const hundred = draw.below(100);
  if (hundred < 61) return { payment: 'cash' };
  if (hundred < 92) return { payment: 'upi' };
  const [customerName, customerPhone] = draw.of(customers);
  const who = { customerName, customerPhone };
  if (hundred < 97) return { payment: 'on_account', ...who };
  const cashPaise = paise(Math.floor(amount / 300) * 100);
  const upiPaise = paise(amount - cashPaise);
  return { payment: 'upi', parts: { cashPaise, upiPaise, onAccountPaise: paise(0) } };
}
