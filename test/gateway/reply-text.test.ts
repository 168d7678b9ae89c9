import { assert, pre, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReplyText, MASK, MAX_TEXT } from '../../src/main/gateway/reply-text';

const token = 'tok/En&5646+5 6%x';
const text = createReplyText(token);

describe('the token is masked in every form a server may give it back', () => {
  const encoded = encodeURIComponent(token);
  test.each([
    ['plain', token],
    ['in capitals', token.toUpperCase()],
    ['URL-encoded', encoded],
    ['URL-encoded in lower case', encoded.replaceAll(/%../g, (hex) => hex.toLowerCase())],
    ['form-encoded', encoded.replaceAll('%20', '+')],
    ['encoded twice', encodeURIComponent(encoded)],
    ['wholly encoded', Buffer.from(token).toString('hex').replaceAll(/../g, '%$&')],
    ['JSON-escaped', token.replaceAll('/', '\\/')],
    ['HTML-escaped', token.replaceAll('&', '&amp;')],
    ['torn apart by control characters', token.split('').join('\u0000')],
  ])('%s', (_name, form) => {
    expect(text.shown(`bad key ${form}, sorry`)).toBe(`bad key ${MASK}, sorry`);
  });

  test('also in an echo, and where the cap cuts', () => {
    expect(text.echoed(token)).toBe(MASK);
    expect(text.shown(`${'x'.repeat(MAX_TEXT - 3)}${token}`)).toBe(`${'x'.repeat(MAX_TEXT - 3)}[hi`);
  });

  test('whatever the token is and wherever it stands', () => {
    const tokens = string({ minLength: 6, maxLength: 40 }).filter((made) => made.trim() === made);
    assert(
      property(tokens, string(), string(), (made, before, after) => {
        // The mask itself would be found in its own place.
        pre(!MASK.includes(made));
        const kept = createReplyText(made);
        for (const form of [made, encodeURIComponent(made)]) {
          const shown = kept.shown(`${before}${form}${after}`) ?? '';
          expect(shown.replaceAll(MASK, '\n')).not.toContain(made);
        }
      }),
    );
  });
});

test('a token of backslashes and percent signs is found, too', () => {
  const odd = `${'\\'.repeat(300)}${'%25'.repeat(100)}`;
  const kept = createReplyText(odd);
  expect(kept.echoed(`x${odd}x`)).toBe(`x${MASK}x`);
});

test('no control character, line separator or direction mark survives', () => {
  expect(text.shown('a\u001b[2Jb\u0000c\u009bd\u2028e\u202Ef\uFEFFg\u007fh')).toBe('a[2Jbcdefgh');
  expect(text.shown('first\r\nsecond\tthird')).toBe('first second third');
});

test('the joiners that Indian scripts need survive', () => {
  expect(text.shown('रिचार्ज \u0915\u094D\u200D\u0937 ₹')).toBe('रिचार्ज \u0915\u094D\u200D\u0937 ₹');
});

test('text is capped without tearing a character apart', () => {
  const shown = text.shown(`${'x'.repeat(MAX_TEXT - 1)}😀`);
  expect(shown).toBe('x'.repeat(MAX_TEXT - 1));
  expect(text.shown('half \ud83d of one')).toBe('half  of one');
});

test('blank text is no text', () => {
  expect(text.shown(' \u0000 ')).toBeNull();
  expect(text.echoed('  ')).toBeNull();
});
