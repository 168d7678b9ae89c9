import { expect, test } from 'vitest';
import { isShallow } from '../../src/main/files/is-shallow';
import { cpuMsOf } from '../support/cpu-time';

const bounds = { depth: 3, containers: 5 };

test('JSON within its bounds passes, whatever its strings hold', () => {
  expect(isShallow('[[["[[[[", "\\"[[[[", "\\\\"]]]', bounds)).toBe(true);
  expect(isShallow('{"a":[{}],"b":[{}]}', bounds)).toBe(true);
});

test('what is too deep or has too many brackets does not', () => {
  expect(isShallow('[[[[]]]]', bounds)).toBe(false);
  expect(isShallow('["\\\\",[[[', bounds)).toBe(false);
  expect(isShallow('[[],[],[],[],[]]', bounds)).toBe(false);
});

test('thirty megabytes of brackets are refused at once', async () => {
  const text = '['.repeat(30_000_000);
  const took = await cpuMsOf(() => {
    expect(isShallow(text, { depth: 20, containers: 1_000_000 })).toBe(false);
  });
  expect(took).toBeLessThan(500);
});
