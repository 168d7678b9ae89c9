import { Secret } from './secret';

/** Below this, hiding the token in a log would hide half the log; no panel gives out one so short. */
const MIN_TOKEN = 4;
const MAX_TOKEN = 1000;

/**
 * Reads a token as it was pasted: outer space is cut off; 4 to 1,000 characters without space or control
 * characters, else `null`.
 */
export function readApiToken(typed: string): Secret | null {
  const token = typed.trim();
  const fits = token.length >= MIN_TOKEN && token.length <= MAX_TOKEN && !/[\s\p{Cc}]/u.test(token);
  return fits ? new Secret(token) : null;
}
