import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import type { CloseSettings } from '../../../src/preload/contract/shift/close-settings';
import { usualDenominations } from '../../../src/preload/contract/shift/denomination';
import { closeForm, readClose } from '../../../src/renderer/src/screens/settings/shop/close-form';
import { say } from '../../support/say';

const settings: CloseSettings = {
  blindCount: true,
  denominations: usualDenominations,
  noteAbovePaise: paise(50_00),
  shiftRequired: false,
};
const form = closeForm(settings);

describe('how the shop closes', () => {
  test('is shown as it is kept, and read as it is shown', () => {
    expect(form).toMatchObject({ note: '500 200 100 50 20 10', coin: '20 10 5 2 1', noteAbove: '50' });
    expect(readClose(say, form)).toEqual({ ok: true, value: settings });
  });

  test.each([
    ['note', '500, 500', '₹ 500 stands here twice.'],
    ['note', '500 x', say('settings.amount.not_a_number')],
    ['coin', '0', 'A note or coin of ₹ 0 cannot be counted.'],
    ['coin', '-5', say('settings.amount.negative')],
    ['noteAbove', '', say('settings.amount.empty')],
  ] as const)('%s of %j is refused where it stands', (field, typed, sentence) => {
    expect(readClose(say, { ...form, [field]: typed })).toEqual({
      ok: false,
      failure: { [field]: sentence },
    });
  });

  test('a shop without coins counts none, and one that counts nothing is refused', () => {
    expect(readClose(say, { ...form, coin: '' })).toMatchObject({ ok: true });
    expect(readClose(say, { ...form, note: ' ', coin: '' })).toEqual({
      ok: false,
      failure: { note: 'Name at least one note or coin.' },
    });
  });

  test('a note and a coin may be worth the same', () => {
    expect(readClose(say, { ...form, note: '10', coin: '10' })).toMatchObject({ ok: true });
  });
});
