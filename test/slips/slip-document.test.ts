import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { slipLanguages, slipParts, type SlipDocument } from '../../src/preload/contract/printing/slip';
import { rechargeStates } from '../../src/preload/contract/sale/recharge';
import { phrasesOf } from '../../src/main/slips/phrases/phrases-of';
import { slipRupees } from '../../src/main/slips/slip-rupees';
import { slipText } from '../../src/main/slips/slip-text';
import { aRecharge } from '../support/slips/a-recharge';
import { aSlip, aSlipSource } from '../support/slips/a-slip';

function textOf(changes: Parameters<typeof aRecharge>[0], more: Parameters<typeof aSlip>[0] = {}): string {
  return slipText(aSlip({ recharge: aRecharge(changes), ...more }));
}

function banners(slip: SlipDocument): readonly string[] {
  return slip.lines.flatMap((line) => (line.kind === 'banner' ? [line.text] : []));
}

describe('the slip of a success', () => {
  const text = textOf({ chargePaise: paise(5_00) });

  test.each([
    'Sharma Mobile Point',
    'Shop 4, Station Road',
    'Slip no.: 17',
    'Date: 12-11-2026 12:00 IST',
    'Airtel',
    '98765 43210',
    'Amount: ₹ 199.00',
    'Service charge: ₹ 5.00',
    'Total: ₹ 204.00',
    'Paid by: Cash',
    'SUCCESS',
    'Operator ref: AIR2026111299',
    'Txn id: 0012345678',
    'Our ref: GK7Q2M4X9T3B5D',
    'Thank you. Please come again.',
  ])('says %s', (line) => {
    expect(text).toContain(line);
  });

  test('has a code with our ref', () => {
    expect(aSlip().lines).toContainEqual({ kind: 'qr', text: 'GK7Q2M4X9T3B5D' });
  });

  test('has no line for a service charge that was not taken', () => {
    expect(textOf({})).not.toContain('Service charge');
  });

  test('that was settled by hand does not say that the gateway confirmed it', () => {
    const settled = textOf({ settledByHand: true });
    expect(settled).toContain('not confirmed by the gateway');
    expect(settled).not.toContain('The gateway confirmed it');
  });
});

describe('a slip never claims more than is known', () => {
  test.each(['created', 'sent', 'pending', 'unknown'] as const)('%s is not proof of success', (state) => {
    const slip = aSlip({ recharge: aRecharge({ state }) });
    expect(banners(slip).join()).toContain('NOT CONFIRMED');
    expect(slipText(slip)).toContain('not proof of success');
    expect(slipText(slip)).not.toContain('SUCCESS');
  });

  test.each(['failed', 'refunded'] as const)(
    '%s names the money to be returned, and what went back',
    (state) => {
      expect(textOf({ state })).toContain('To be returned to you: ₹ 199.00');
      const { money } = aRecharge({ state });
      const part = { ...money, sumPaise: paise(49_00), toCustomerPaise: paise(49_00) };
      const some = textOf({ state, cashReturned: true, money: part });
      expect(some).toContain('Returned to you: ₹ 150.00');
      expect(some).toContain('To be returned to you: ₹ 49.00');
      const none = { ...money, sumPaise: paise(0), toCustomerPaise: paise(0) };
      const all = textOf({ state, cashReturned: true, money: none });
      expect(all).toContain('Returned to you: ₹ 199.00');
      expect(all).not.toContain('To be returned');
    },
  );

  test('of a recharge that never left, nothing says that money was taken', () => {
    expect(textOf({ state: 'not_sent' })).not.toMatch(/returned to you/i);
  });

  test.each(['failed', 'refunded', 'not_sent'] as const)('%s of a sale on account owes no cash', (state) => {
    const text = textOf({ state, payment: 'on_account' });
    expect(text).toContain('Taken off your account: ₹ 199.00');
    expect(text).not.toMatch(/returned to you/i);
  });

  test('a refund has a title of its own', () => {
    expect(aSlip({ recharge: aRecharge({ state: 'refunded' }) }).title).toBe('Refund slip');
  });

  test.each(rechargeStates)('%s: no tax invoice, no mark of a bill-payment network', (state) => {
    expect(textOf({ state, category: 'electricity' })).not.toMatch(
      /tax|invoice|bharat|b-connect|assured|bbps/i,
    );
  });
});

describe('copies and stamps', () => {
  test('the first print is no duplicate; later ones carry their number and the time of printing', () => {
    expect(slipText(aSlip())).not.toContain('DUPLICATE');
    const second = aSlip({ copy: 2 });
    expect(banners(second)).toContain('DUPLICATE 2');
    expect(slipText(second)).toContain('Printed: 12-11-2026 13:05 IST');
  });

  test('a final slip names the earlier one that was not confirmed', () => {
    const earlier = { at: Date.UTC(2026, 10, 12, 6, 31), state: 'pending' } as const;
    expect(slipText(aSlip({ copy: 1, earlier }))).toContain(
      'Replaces the slip of 12-11-2026 12:01 IST: PENDING – NOT CONFIRMED',
    );
  });

  test('a practice slip is stamped at the top and at the bottom', () => {
    expect(banners(aSlip({ stamp: 'practice' })).filter((text) => text === 'PRACTICE')).toHaveLength(2);
  });

  test('a slip of a gateway on this computer is stamped too', () => {
    expect(banners(aSlip({ stamp: 'test_gateway' }))).toContain('TEST GATEWAY');
  });
});

describe('what a shop leaves out', () => {
  const full = aRecharge({ customerName: 'Ramesh Patil', chargePaise: paise(5_00) });
  const billFields = [{ label: 'Billing unit', place: 1, value: '4637' }];

  test.each([
    ['address', 'Station Road'],
    ['phone', '0253 2345678'],
    ['customer', 'Ramesh Patil'],
    ['bill_fields', 'Billing unit'],
    ['paid_by', 'Paid by'],
    ['operator_ref', 'AIR2026111299'],
    ['txn_id', '0012345678'],
  ] as const)('%s is gone, and nothing else', (part, words) => {
    const whole = slipText(aSlip({ recharge: full, billFields }));
    const slips = { header: '', footer: 'Thank you. Please come again.', hidden: [part] };
    const left = slipText(aSlip({ recharge: full, billFields, slips }));
    expect(whole).toContain(words);
    expect(left).not.toContain(words);
    expect(whole.split('\n')).toEqual(expect.arrayContaining(left.split('\n')));
  });

  test('the ids of a bill stay, whatever the shop has set', () => {
    const slips = { header: '', footer: '', hidden: ['operator_ref', 'txn_id', 'bill_fields'] } as const;
    const bill = slipText(aSlip({ recharge: { ...full, category: 'electricity' }, billFields, slips }));
    expect(bill).toContain('AIR2026111299');
    expect(bill).toContain('0012345678');
    expect(bill).not.toContain('Billing unit');
  });

  test('the code is gone', () => {
    const { lines } = aSlip({ slips: { header: '', footer: '', hidden: ['qr'] } });
    expect(lines.map(({ kind }) => kind)).not.toContain('qr');
  });

  test('whatever it is: what keeps a slip honest and lets a sale be found stays', () => {
    const anything = fc.record({
      hidden: fc.subarray([...slipParts]),
      state: fc.constantFrom(...rechargeStates),
      copy: fc.nat(3),
      stamp: fc.constantFrom('none', 'practice', 'test_gateway'),
      language: fc.constantFrom(...slipLanguages),
      amount: fc.integer({ min: 1, max: 99_999_99 }),
      charge: fc.integer({ min: 0, max: 500_00 }),
      earlier: fc.constantFrom(null, { at: Date.UTC(2026, 10, 12, 6, 31), state: 'pending' } as const),
      settledByHand: fc.boolean(),
    });
    fc.assert(
      fc.property(anything, ({ hidden, state, amount, charge, settledByHand, ...rest }) => {
        const recharge = aRecharge({
          state,
          settledByHand,
          amountPaise: paise(amount),
          chargePaise: paise(charge),
        });
        const source = { ...rest, recharge, hasLogo: true };
        const slip = aSlip({ ...source, slips: { header: 'H', footer: 'F', hidden } });
        const phrases = phrasesOf(rest.language);
        expect(banners(slip)).toEqual(banners(aSlip(source)));
        const text = slipText(slip);
        for (const words of [
          'Sharma Mobile Point',
          'Airtel',
          '98765 43210',
          `${phrases.slipNumber}: 17`,
          `${phrases.date}: 12-11-2026 12:00 IST`,
          `${phrases.amount}: ${slipRupees(paise(amount))}`,
          `${phrases.total}: ${slipRupees(paise(amount + charge))}`,
          `${phrases.ourRef}: GK7Q2M4X9T3B5D`,
          phrases.states[state].banner,
          ...(charge > 0 ? [`${phrases.serviceCharge}: ${slipRupees(paise(charge))}`] : []),
          ...(rest.copy > 0
            ? [`${phrases.duplicate} ${rest.copy}`, `${phrases.printed}: 12-11-2026 13:05`]
            : []),
          ...(rest.earlier === null ? [] : [phrases.earlierSlip]),
          ...(settledByHand ? [phrases.settledByHand] : []),
        ]) {
          expect(text).toContain(words);
        }
      }),
    );
  });
});

describe('the shop’s own lines', () => {
  const slips = { header: 'Recharge and bills\r\n\n  सब यहाँ  ', footer: 'Bye\nCome again', hidden: [] };

  test('stand below its name and at the end, line by line', () => {
    const said = slipText(aSlip({ slips })).split('\n');
    expect(said.slice(0, 6)).toEqual([
      'Sharma Mobile Point',
      'Shop 4, Station Road',
      'Nashik 422001',
      '0253 2345678',
      'Recharge and bills',
      'सब यहाँ',
    ]);
    expect(said.slice(-3)).toEqual(['Bye', 'Come again', '']);
  });

  test('never stand beyond a stamp', () => {
    const lines = aSlip({ slips, stamp: 'practice' }).lines;
    expect(lines.slice(-2)).toEqual([
      { kind: 'banner', text: 'PRACTICE' },
      expect.objectContaining({ kind: 'text' }),
    ]);
  });

  test('the logo is the very first, where there is one', () => {
    expect(aSlip({ hasLogo: true }).lines[0]).toEqual({ kind: 'logo' });
    expect(aSlip().lines).not.toContainEqual({ kind: 'logo' });
    expect(slipText(aSlip({ hasLogo: true }))).toBe(slipText(aSlip()));
  });
});

describe('what reaches paper', () => {
  const hostile = 'A\u0000B\u001b@C\u001bp0\u0019\u0019D\r\nE\u0085F\u202eG\u2066H\ud800';
  const everywhere = aSlipSource({
    recharge: aRecharge({
      operatorName: hostile,
      number: hostile,
      customerName: hostile,
      txnId: hostile,
      optId: hostile,
    }),
    shop: { name: hostile, address: hostile, phone: hostile },
    slips: { header: hostile, footer: hostile, hidden: [] },
    billFields: [{ label: hostile, place: 1, value: hostile }],
  });

  test('no control character, direction mark or half character comes through any field', () => {
    const said = JSON.stringify(aSlip(everywhere).lines);
    // JSON writes control characters and lone surrogates as escapes.
    expect(said).not.toMatch(/\\[bfnrtu]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(said).toContain('AB@Cp0D');
  });

  test('the printed text has no space but the plain one', () => {
    const shop = { name: 'A\u00a0B\u202fC\u3000D', address: '', phone: '' };
    expect(slipText(aSlip({ shop })).split('\n')[0]).toBe('A B C D');
  });

  test('joiners that Indian letters need stay', () => {
    const shop = { name: 'क्\u200dष র\u200c্য', address: '', phone: '' };
    expect(slipText(aSlip({ shop })).split('\n')[0]).toBe('क्\u200dष র\u200c্য');
  });

  test('a name of joiners alone is no line: it would be blank paper', () => {
    const shop = { name: '\u200d', address: '\u200c \u200d', phone: '' };
    const none = aSlip({ shop: { name: '', address: '', phone: '' } });
    expect(aSlip({ shop }).lines).toEqual(none.lines);
  });

  test('the time just after midnight is the Indian day', () => {
    expect(textOf({ createdAt: Date.UTC(2026, 10, 11, 18, 31) })).toContain('Date: 12-11-2026 00:01 IST');
  });

  test('a txn id keeps its leading zeros', () => {
    expect(textOf({ txnId: '000001' })).toContain('Txn id: 000001');
  });
});
