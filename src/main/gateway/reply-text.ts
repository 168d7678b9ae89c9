import { charactersOf, hideToken } from './hide-token';

/** Makes text of a reply safe to keep, show and print. Made for one token. */
export interface ReplyText {
  /** Free text and ids: cleaned, masked, capped; `null` when nothing is left. */
  shown(text: string): string | null;
  /**
   * An echo: the same, but what is not allowed becomes U+FFFD and outer space stays, so that an echo which
   * differs from what was sent can never be cleaned into a matching one. `null` when blank.
   */
  echoed(text: string): string | null;
}

/** The longest text that is kept, in UTF-16 units. */
export const MAX_TEXT = 500;
/** What stands where the token stood. Plain ASCII: every printer has it. */
export const MASK = '[hidden]';

/**
 * SECURITY: control characters (an ESC in a message would reach the printer as a command), line separators,
 * marks that turn the direction of text around, and halves of surrogate pairs.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text of replies to requests that carried `token`. */
export function createReplyText(token: string): ReplyText {
  const characters = charactersOf(token);
  // Cleaned first: a token torn apart by control characters would otherwise be put together again.
  // Capped last: a cut through the middle of a token would hide it from the mask.
  const mask = (text: string): string => cap(hideToken(text, characters, MASK));
  return {
    shown: (text) => {
      const clean = text
        .replaceAll(/[\t\r\n]+/g, ' ')
        .replaceAll(FORBIDDEN, '')
        .trim();
      return clean === '' ? null : mask(clean);
    },
    echoed: (text) => (text.trim() === '' ? null : mask(text.replaceAll(FORBIDDEN, '\uFFFD'))),
  };
}

function cap(text: string): string {
  const cut = text.slice(0, MAX_TEXT);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
