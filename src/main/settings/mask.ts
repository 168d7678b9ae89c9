import type { Secret } from './secret';

/** Hides every token it has learned, whatever text it turns up in. */
export interface Mask {
  /** From now on `secret` is hidden. Older tokens stay hidden: a late reply may still echo them. */
  learn(secret: Secret): void;
  /** `text` without any learned token, raw or URL-encoded, and without control characters. */
  hide(text: string): string;
}

const HIDDEN = '[secret]';

/** C0 and C1 controls, line and paragraph separators, and marks that reorder what is shown. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** Makes a mask that knows nothing yet. */
export function createMask(): Mask {
  const patterns = new Map<string, RegExp>();
  return {
    learn(secret) {
      for (const form of formsOf(secret.reveal())) {
        // Percent codes may come back in either letter case.
        if (!patterns.has(form)) patterns.set(form, new RegExp(escape(form), 'gi'));
      }
    },
    hide(text) {
      // SECURITY: tokens first: removing a control character could otherwise cut one in two. Then once more,
      // because removing one could also join the halves of a token.
      const once = replaceAll(text, patterns)
        .replace(/[\t\r\n]+/g, ' ')
        .replace(UNSEEN, '');
      return replaceAll(once, patterns);
    },
  };
}

function replaceAll(text: string, patterns: ReadonlyMap<string, RegExp>): string {
  let hidden = text;
  for (const pattern of patterns.values()) hidden = hidden.replace(pattern, HIDDEN);
  return hidden;
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

/** How a token may look in a URL, a form, JSON or plain text; the longest first. */
function formsOf(value: string): readonly string[] {
  if (value === '') return [];
  const percent = encodeURIComponent(value);
  const form = new URLSearchParams([['', value]]).toString().slice(1);
  const json = JSON.stringify(value).slice(1, -1);
  return [...new Set([form, percent, encodeURI(value), json, value])].sort((a, b) => b.length - a.length);
}
