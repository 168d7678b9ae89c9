import { expect, test } from 'vitest';
import { createMask } from '../../src/main/settings/mask';
import { Secret } from '../../src/main/settings/secret';

const token = 'a+b/c=d&e f"४२';

function knowing(...values: readonly string[]) {
  const mask = createMask();
  for (const value of values) mask.learn(new Secret(value));
  return mask;
}

test('a token is hidden raw, URL-encoded, as a form, in JSON and in either letter case', () => {
  const mask = knowing(token);
  const forms = [
    token,
    encodeURIComponent(token),
    encodeURIComponent(token).toLowerCase(),
    new URLSearchParams({ t: token }).toString().slice(2),
    JSON.stringify(token).slice(1, -1),
    token.toUpperCase(),
  ];
  for (const form of forms) expect(mask.hide(`before ${form} after`)).toBe('before [secret] after');
});

test('control characters, line breaks and marks that turn text around are taken out', () => {
  const dirty = 'one\u001b[31m two\r\nthree\u0000 four\u202Efive\u2028six';
  expect(createMask().hide(dirty)).toBe('one[31m two three fourfivesix');
});

test('a token with a control character in the middle of it is hidden, too', () => {
  const mask = knowing('abcdefgh');
  expect(mask.hide('x abcd\u0000efgh y')).not.toMatch(/abcd|efgh/);
});

test('every token that was ever entered stays hidden', () => {
  const mask = knowing('first-token', 'second-token');
  expect(mask.hide('first-token second-token')).toBe('[secret] [secret]');
});

test('text without a token stays as it is', () => {
  expect(knowing(token).hide('Airtel 98765 43210 ₹ 199')).toBe('Airtel 98765 43210 ₹ 199');
});
