import { expect, test } from 'vitest';
import { readShop } from '../../../src/renderer/src/screens/settings/shop/shop-form';
import { say } from '../../support/say';

const shop = {
  name: 'Sharma Mobile',
  address: '12 Station Road, Pune',
  phone: '98765 43210',
};

test('a shop is saved as typed, without stray spaces', () => {
  expect(readShop(say, { ...shop, name: '  Sharma   Mobile ' })).toEqual({ ok: true, value: shop });
  expect(readShop(say, { ...shop, address: '', phone: '' }).ok).toBe(true);
  expect(readShop(say, { ...shop, name: 'शर्मा मोबाइल' }).ok).toBe(true);
});

test.each([
  ['name', '', 'needs the name'],
  ['name', '   ', 'needs the name'],
  ['name', 'x'.repeat(61), 'At most 60 characters'],
  ['name', 'Shop\u202e evil', 'cannot be printed'],
  ['address', 'x'.repeat(161), 'At most 160 characters'],
  ['address', 'Road\u001b@', 'cannot be printed'],
  ['phone', 'call me', 'digits only'],
  ['phone', '12', 'digits only'],
] as const)('%s %j gets a sentence and is not saved', (field, typed, sentence) => {
  const read = readShop(say, { ...shop, [field]: typed });
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.failure[field]).toContain(sentence);
});
