import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '../../src/main/settings/secret';

const token = 'tok-4711-verySecret';

test('a token shows itself in no way of printing a value', () => {
  const secret = new Secret(token);
  const printed = [
    String(secret),
    secret.toString(),
    JSON.stringify({ secret }),
    inspect(secret, { showHidden: true, depth: 9 }),
    inspect({ in: [secret] }, { showHidden: true, depth: 9 }),
    JSON.stringify(Object.getOwnPropertyDescriptors(secret)),
    inspect(structuredClone(secret)),
    new Error('failed', { cause: secret }).cause,
  ].map((text) => (typeof text === 'string' ? text : inspect(text)));
  for (const text of printed) expect(text).not.toContain(token);
  expect(printed[0]).toBe('[secret]');
  expect(secret.reveal()).toBe(token);
});

test('only the gateway client, the sealing and the mask reveal a token', () => {
  const main = resolve(import.meta.dirname, '../../src/main');
  const revealing = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /\.reveal\(\)/.test(readFileSync(join(main, file), 'utf8')))
    .map((file) => relative('.', file).replaceAll('\\', '/'));
  expect(revealing.sort()).toEqual([
    'gateway/client.ts',
    'gateway/gateway-request.ts',
    'settings/mask.ts',
    'settings/sealed-secret.ts',
  ]);
});

test('no text of the program becomes a pattern, but for the width of a line', () => {
  const main = resolve(import.meta.dirname, '../../src/main');
  const compiling = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /\bRegExp\(/.test(readFileSync(join(main, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
  expect(compiling).toEqual(['slips/escpos/wrap-text.ts']);
});
