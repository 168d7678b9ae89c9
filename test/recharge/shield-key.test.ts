import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanNumber } from '../../src/preload/contract/rules/number';
import { shieldKey } from '../../src/main/recharge/state/shield-key';
import { cpuMsOf } from '../support/cpu-time';

describe('one number has one shield key', () => {
  test.each([
    '9876543210',
    '98765 43210',
    '98765-43210',
    '(98765) 43210',
    '98765.43210',
    '+91 98765 43210',
    '+919876543210',
    '919876543210',
    '0091 98765 43210',
    '09876543210',
    '0919876543210',
    '+91 09876543210',
    '९८७६५ ४३२१०',
    '۹۸۷۶۵۴۳۲۱۰',
    '９８７６５４３２１０',
    '98765\u200b43210',
    '\u202a98765 43210\u202c',
    '98765\u00a043210',
    '9\ufe0f8765 43210',
  ])('however it is written: %j', (spelling) => {
    expect(shieldKey(spelling)).toBe('9876543210');
  });

  test.each([
    '011 2345 6789',
    '+91 11 2345 6789',
    '911123456789',
    '0091-11-23456789',
    '1123456789',
    '+91 011 23456789',
  ])('a landline with its area code: %j', (spelling) => {
    expect(shieldKey(spelling)).toBe('1123456789');
  });

  test.each(['MH12AB1234', 'mh 12 ab 1234', 'Mh-12-AB-1234', 'ＭＨ12ab1234', ' mh/12/ab/1234 '])(
    'a vehicle: %j',
    (spelling) => {
      expect(shieldKey(spelling)).toBe('MH12AB1234');
    },
  );
});

describe('other numbers keep what tells them apart', () => {
  test.each([
    // Ten digits that begin with 91 are a mobile of their own.
    ['9198765432', '9198765432'],
    ['+91 9198765432', '9198765432'],
    // No mobile remains: these are accounts, and every digit counts.
    ['08023456789', '8023456789'],
    ['000123456789', '000123456789'],
    ['0123456789', '0123456789'],
    ['925876543210', '925876543210'],
    ['98765432101', '98765432101'],
    ['9876543210A', '9876543210A'],
    ['2024/0153', '20240153'],
    ['कख १२', 'कख12'],
  ])('%j has the key %s', (number, key) => {
    expect(shieldKey(number)).toBe(key);
  });

  test('signs alone are a key of their own, and no key is empty', () => {
    expect(shieldKey('//')).toBe('//');
    expect(shieldKey('/')).not.toBe(shieldKey('//'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), (number) => {
        expect(shieldKey(number)).not.toBe('');
      }),
    );
  });

  test('a hundred signs of the worst kind are read at once', async () => {
    const ms = await cpuMsOf(() => expect(shieldKey('091'.repeat(33))).toBe('091'.repeat(33)));
    expect(ms).toBeLessThan(100);
  });
});

test('whatever rule cleans a mobile number before it is sent, its key is the same', () => {
  const spelling = fc
    .tuple(
      fc.constantFrom('', '+91', '91', '0', '0091', '091', '+91 0'),
      fc.stringMatching(/^[6-9]\d{9}$/),
      fc.constantFrom('', ' ', '-', '\u00a0'),
      fc.integer({ min: 0, max: 10 }),
    )
    .map(([prefix, digits, gap, at]) => ({
      digits,
      typed: `${prefix}${gap}${digits.slice(0, at)}${gap}${digits.slice(at)}`,
    }));
  fc.assert(
    fc.property(
      spelling,
      fc.constantFrom('mobile', 'digits', 'text', 'vehicle'),
      ({ digits, typed }, kind) => {
        expect(shieldKey(cleanNumber(typed, kind))).toBe(digits);
      },
    ),
  );
});
