import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import {
  conditions,
  doubts,
  payments,
  rechargeStates,
  type Recharge,
} from '../../../src/preload/contract/sale/recharge';
import { moneySentence, outcomeSentence } from '../../../src/renderer/src/text/outcome-sentences';
import { anAccountId } from '../../support/slips/a-recharge';
import { aRecharge, SOLD_AT } from '../history/a-recharge';
import { say } from '../../support/say';

const told = (changes: Partial<Recharge>): string => outcomeSentence(say, aRecharge(changes));
const sunita = { payment: 'on_account', customerName: 'Sunita' } as const;
/** Came after another outcome. */
const later = { changedAt: SOLD_AT + 60_000 } as const;

describe('what to do with the money after each outcome', () => {
  test.each([
    [
      'success',
      'Take the money. Give the slip.',
      'Written to Sunita’s account. Take no money. Give the slip.',
    ],
    [
      'pending',
      'Take the money. Give the pending slip. Do not send again.',
      'Written to Sunita’s account. Take no money. Give the pending slip. Do not send again.',
    ],
    [
      'unknown',
      'Keep the money. We do not know yet. Do not send again. Galla keeps asking.',
      'Written to Sunita’s account. Take no money. We do not know yet. Do not send again. Galla keeps asking.',
    ],
    [
      'failed',
      'No money is due. If you took it, give it back. You can try again.',
      'It is not on Sunita’s account. Take no money. You can try again.',
    ],
    [
      'not_sent',
      'No money is due. If you took it, give it back. You can try again.',
      'It is not on Sunita’s account. Take no money. You can try again.',
    ],
    [
      'refunded',
      'No money is due. If you took it, give it back.',
      'The gateway took it back. It is not on Sunita’s account. Take no money.',
    ],
  ] as const)('%s', (state, paid, onAccount) => {
    expect(told({ state })).toBe(paid);
    expect(told({ state, payment: 'upi' })).toBe(paid);
    expect(told({ state, ...sunita })).toBe(onAccount);
  });

  test('a sale on account never says to take, keep or give money', () => {
    for (const state of rechargeStates) {
      for (const when of [{}, later]) {
        expect(told({ state, ...sunita, ...when })).not.toMatch(
          /take the money|keep the money|back\b.*₹|give ₹/i,
        );
      }
    }
  });

  test('an account without a name is that of the phone', () => {
    expect(told({ state: 'success', payment: 'on_account', customerPhone: '9811111111' })).toBe(
      'Written to the account of 98111 11111. Take no money. Give the slip.',
    );
  });
});

describe('an outcome that came after another one', () => {
  test('a success keeps the money that was taken before', () => {
    expect(told({ state: 'success', ...later })).toBe('It went through after all. Keep the money.');
    expect(told({ state: 'success', ...later, ...sunita })).toBe(
      'It went through after all. Keep it on Sunita’s account.',
    );
  });

  test('a success whose money went back names the difference that the customer owes', () => {
    const money = { ...aRecharge(later).money, sumPaise: paise(50_00), toShopPaise: paise(154_00) };
    expect(told({ state: 'success', chargePaise: paise(5_00), ...later, money })).toBe(
      'It went through after all. The customer owes you ₹ 154.',
    );
    expect(told({ state: 'success', ...later, money: { ...money, toShopPaise: paise(0) } })).toBe(
      'It went through after all. Nothing more is due.',
    );
  });

  test('a failure or refund gives back what is left of it, and nothing where nothing is', () => {
    expect(told({ state: 'failed', ...later })).toBe('It failed after all. Give ₹ 199 back.');
    expect(told({ state: 'refunded', ...later })).toBe('The gateway took it back. Give ₹ 199 back.');
    const { money } = aRecharge({ state: 'failed', ...later });
    const part = { ...money, sumPaise: paise(49_50), toCustomerPaise: paise(49_50) };
    expect(told({ state: 'failed', cashReturned: true, ...later, money: part })).toBe(
      'It failed after all. Give ₹ 49.50 back.',
    );
    const none = { ...money, sumPaise: paise(0), toCustomerPaise: paise(0) };
    expect(told({ state: 'failed', cashReturned: true, ...later, money: none })).toBe(
      'It failed after all. The money was given back.',
    );
    expect(told({ state: 'failed', ...later, money: none })).toBe('It failed after all. No money is due.');
  });

  test('a part that went back is not said to be all of it, when nobody owes the rest', () => {
    for (const [state, what] of [
      ['failed', 'It failed after all.'],
      ['refunded', 'The gateway took it back.'],
    ] as const) {
      const { money } = aRecharge({ state, ...later });
      const kept = { ...money, sumPaise: paise(99_00), toCustomerPaise: paise(0) };
      expect(moneySentence(say, aRecharge({ state, cashReturned: true, ...later, money: kept }))).toBe(
        `${what} A part was given back. No more is due.`,
      );
    }
  });

  test('what failed at once did not fail after all, whatever was given back of it', () => {
    const { money } = aRecharge({ state: 'failed' });
    const none = { ...money, mayBeNotTaken: false };
    const back = { ...none, sumPaise: paise(0), toCustomerPaise: paise(0) };
    expect(moneySentence(say, aRecharge({ state: 'failed', cashReturned: true, money: back }))).toBe(
      'The money was given back.',
    );
    expect(moneySentence(say, aRecharge({ state: 'failed', money: back }))).toBe('No money is due.');
    const part = { ...none, sumPaise: paise(99_00), toCustomerPaise: paise(99_00) };
    expect(moneySentence(say, aRecharge({ state: 'failed', cashReturned: true, money: part }))).toBe(
      'Give ₹ 99 back.',
    );
  });

  test('pending again keeps what is there and takes nothing', () => {
    expect(told({ state: 'pending', ...later })).toBe(
      'Keep the money. We do not know yet. Do not send again.',
    );
    const money = { ...aRecharge(later).money, sumPaise: paise(0) };
    expect(told({ state: 'pending', ...later, money })).toBe('We do not know yet. Do not send again.');
  });
});

describe('a sale that is paid in more than one way', () => {
  const twoWays = { cashPaise: paise(100_00), upiPaise: paise(99_00), onAccountPaise: paise(0) };
  const later3 = { cashPaise: paise(99_00), upiPaise: paise(0), onAccountPaise: paise(100_00) };
  const split = (changes: Partial<Recharge>) => moneySentence(say, aRecharge({ parts: twoWays, ...changes }));
  const withSunita = (changes: Partial<Recharge>) =>
    moneySentence(say, aRecharge({ parts: later3, ...sunita, ...changes }));

  test('names each part that is taken now', () => {
    expect(split({ state: 'success' })).toBe('Take ₹ 100 in cash and ₹ 99 by UPI. Give the slip.');
    expect(split({ state: 'pending' })).toBe('Take ₹ 100 in cash and ₹ 99 by UPI. Give the pending slip.');
    expect(withSunita({ state: 'success' })).toBe(
      'Take ₹ 99 in cash. ₹ 100 is written to Sunita’s account. Give the slip.',
    );
  });

  test('gives back no more than was paid at the counter', () => {
    expect(split({ state: 'failed', ...later })).toBe('It failed after all. Give ₹ 199 back.');
    expect(withSunita({ state: 'failed', ...later })).toBe(
      'It failed after all. Give ₹ 99 back. ₹ 100 is not on Sunita’s account.',
    );
    expect(withSunita({ state: 'failed' })).toBe(
      'No money is due. If you took it, give it back. ₹ 100 is not on Sunita’s account.',
    );
  });

  test('keeps what is there, and what is on account stays there', () => {
    expect(split({ state: 'unknown' })).toBe('Keep the money. We do not know yet.');
    expect(withSunita({ state: 'success', ...later })).toBe(
      'It went through after all. Keep the money. ₹ 100 stays on Sunita’s account.',
    );
    expect(withSunita({ state: 'unknown' })).toBe(
      'Keep the money. We do not know yet. ₹ 100 stays on Sunita’s account.',
    );
  });

  test('says whole, short sentences in every state', () => {
    for (const state of rechargeStates) {
      for (const when of [{}, later]) {
        for (const said of [split({ state, ...when }), withSunita({ state, ...when })]) {
          expect(said).toMatch(/^[A-Z].*\.$/);
          for (const sentence of said.split(/(?<=\.) /)) expect(sentence).toMatch(/^(?:\S+ ){0,14}\S+$/);
        }
      }
    }
  });
});

describe('trying again is offered only where it is right', () => {
  test.each(conditions)('not after a refusal that names %s', (condition) => {
    const said = told({ state: 'failed', condition });
    expect(said).not.toContain('You can try again');
    expect(said).toBe(`No money is due. If you took it, give it back. ${say(`condition.${condition}.cure`)}`);
  });

  test.each(doubts)('not after a refusal that may be none (%s), where the shield holds', (doubt) => {
    expect(told({ state: 'failed', doubt })).toBe(
      'No money is due. If you took it, give it back. Check the status before you send again.',
    );
  });

  test('not where the next try must end the same way', () => {
    expect(told({ state: 'not_sent', cause: 'connection_refused' })).toContain('You can try again.');
    expect(told({ state: 'not_sent', cause: 'no_token' })).not.toContain('try again');
  });

  test('never while it is open', () => {
    for (const state of ['created', 'sent', 'pending', 'unknown'] as const) {
      for (const condition of [null, ...conditions]) {
        const said = told({ state, condition });
        expect(said).toMatch(/do not send/i);
        expect(said).not.toContain('try again');
      }
    }
  });
});

test('a practice sale moves no money, whatever becomes of it and however it is paid', () => {
  const accountId = anAccountId('http://practice.galla|practice');
  for (const state of rechargeStates) {
    for (const payment of payments) {
      for (const when of [{}, later]) {
        const said = moneySentence(say, aRecharge({ state, payment, accountId, ...when }));
        expect(said).toBe('Practice: no money moves.');
      }
    }
  }
  expect(told({ state: 'pending', accountId })).toBe('Practice: no money moves. Do not send again.');
});

const everySentence = rechargeStates.flatMap((state) =>
  payments.flatMap((payment) =>
    [null, ...conditions].flatMap((condition) =>
      [{}, later].flatMap((when) =>
        [false, true].map((cashReturned) =>
          told({ state, payment, condition, cashReturned, customerName: 'Sunita', ...when }),
        ),
      ),
    ),
  ),
);

test('every combination is said in whole, short sentences of one thing each', () => {
  expect(everySentence).toHaveLength(8 * 3 * 6 * 2 * 2);
  for (const words of everySentence) {
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words).not.toMatch(/\berror\b|undefined|null|_/i);
    for (const sentence of words.split(/(?<=\.) /)) {
      expect(sentence).toMatch(/^(?:\S+ ){0,14}\S+$/);
    }
  }
});

test('unknown claims neither success nor failure', () => {
  expect(moneySentence(say, aRecharge({ state: 'unknown' }))).not.toMatch(/fail|success/i);
});
