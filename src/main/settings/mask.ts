import { charactersOf, hideToken, type TokenCharacters } from '../gateway/hide-token';
import type { Secret } from './secret';

/** Hides every token it has learned, whatever text it turns up in. */
export interface Mask {
  /** From now on `secret` is hidden. Older tokens stay hidden: a late reply may still echo them. */
  learn(secret: Secret): void;
  /** `text` without any learned token, raw or encoded, and without control characters. */
  hide(text: string): string;
}

const HIDDEN = '[secret]';

/** C0 and C1 controls, line and paragraph separators, and marks that reorder what is shown. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** Makes a mask that knows nothing yet. */
export function createMask(): Mask {
  const values: string[] = [];
  const tokens: TokenCharacters[] = [];

  const hideAll = (text: string): string =>
    tokens.reduce((hidden, token) => hideToken(hidden, token, HIDDEN), text);

  return {
    learn(secret) {
      const value = secret.reveal();
      if (values.includes(value)) return;
      values.push(value);
      tokens.push(charactersOf(value));
    },
    hide(text) {
      // SECURITY: tokens first: removing a control character could otherwise cut one in two. Then once more,
      // because removing one could also join the halves of a token.
      return hideAll(
        hideAll(text)
          .replace(/[\t\r\n]+/g, ' ')
          .replace(UNSEEN, ''),
      );
    },
  };
}
