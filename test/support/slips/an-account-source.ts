import type { AccountSource } from '../../../src/main/slips/account-slip';
import { customerAccount } from '../../../src/preload/contract/customers/customer-account';
import { paise } from '../../../src/preload/contract/money';
import { aRecharge, aRefId } from './a-recharge';
import { aSlipSource } from './a-slip';

/** 10 November 2026, noon in India. */
const NOON = Date.parse('2026-11-10T12:00:00+05:30');
const DAY = 24 * 60 * 60_000;

/** Sunita's account: two sales, and a payment between them; a test changes what it is about. */
export function anAccountSource(changes: Partial<AccountSource> = {}): AccountSource {
  const { shop, slips } = aSlipSource();
  const sale = { payment: 'on_account', chargePaise: paise(0) } as const;
  const jio = { operatorName: 'Jio', operator: 'JIO', number: '7000123456', amountPaise: paise(49_00) };
  return {
    customer: { id: 12, name: 'Sunita', phones: ['9876504321'] },
    account: customerAccount(
      {
        onAccount: [
          aRecharge({ ...sale, ...jio, refId: aRefId('GK7Q2M4X9T3B5E'), createdAt: NOON + 2 * DAY + 60_000 }),
          aRecharge({ ...sale, createdAt: NOON }),
        ],
        payments: [
          {
            seq: 1,
            at: NOON + 2 * DAY,
            direction: 'paid_back',
            amountPaise: paise(100_00),
            payment: 'cash',
            note: '',
          },
        ],
        owesPaise: paise(148_00),
        overpaidPaise: paise(0),
      },
      null,
    ),
    days: null,
    shop,
    slips,
    hasLogo: false,
    stamp: 'none',
    language: 'en',
    printedAt: Date.UTC(2026, 10, 13, 7, 11),
    ...changes,
  };
}
