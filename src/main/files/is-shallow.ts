/** How deep and how many the brackets of a JSON text may be. */
export interface JsonBounds {
  readonly depth: number;
  /** Arrays and objects in all. */
  readonly containers: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether a text that is about to be parsed as JSON stays within its bounds. One pass without memory of its own:
 * thirty megabytes of `[` hold the engine for seconds, and this for no time. What is no JSON at all may pass.
 */
export function isShallow(text: string, { depth: deepest, containers: most }: JsonBounds): boolean {
  let depth = 0;
  let containers = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isInString) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) isInString = false;
    } else if (sign === QUOTE) isInString = true;
    else if (isOpening(sign)) {
      depth += 1;
      containers += 1;
      if (depth > deepest || containers > most) return false;
    } else if (isClosing(sign)) depth -= 1;
  }
  return true;
}

/** `[` and `{`. */
function isOpening(sign: number): boolean {
  return sign === 0x5b || sign === 0x7b;
}

/** `]` and `}`. */
function isClosing(sign: number): boolean {
  return sign === 0x5d || sign === 0x7d;
}
