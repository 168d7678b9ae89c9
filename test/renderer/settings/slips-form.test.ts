import { expect, test } from 'vitest';
import { logoProblem } from '../../../src/renderer/src/screens/settings/slips/logo-words';
import { readSlips } from '../../../src/renderer/src/screens/settings/slips/slips-form';
import { say } from '../../support/say';

const slips = { header: 'Recharge and bills', footer: 'Thank you', hidden: ['qr'] } as const;

test('the shop’s own lines are saved as typed, without stray spaces, in any script', () => {
  expect(readSlips(say, { ...slips, header: '  Recharge   and bills \n' })).toEqual({
    ok: true,
    value: slips,
  });
  expect(readSlips(say, { ...slips, footer: 'धन्यवाद\nநன்றி' })).toMatchObject({ ok: true });
  expect(readSlips(say, { header: '', footer: '', hidden: [] })).toMatchObject({ ok: true });
});

test.each([
  ['header', 'x'.repeat(241), 'At most 240 characters'],
  ['footer', 'a\n'.repeat(8) + 'a', 'At most 8 lines; this has 9.'],
  ['footer', 'Bye\u001b@', 'cannot be printed'],
] as const)('%s %j gets a sentence and is not saved', (field, typed, sentence) => {
  const read = readSlips(say, { ...slips, [field]: typed });
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.failure[field]).toContain(sentence);
});

test('a refused logo says what to do; an unknown cause leaves it to the general sentence', () => {
  expect(logoProblem(say, 'too_large')).toContain('5 MB');
  expect(logoProblem(say, 'of a newer Galla')).toBeNull();
  expect(logoProblem(say, undefined)).toBeNull();
});
