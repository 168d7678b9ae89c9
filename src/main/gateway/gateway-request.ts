import { inspect } from 'node:util';
import type { Credentials } from './credentials';
import type { Endpoint, GatewayCall } from './endpoint';
import type { Origin } from './origin';

/** What is asked, beside the login. `null`, `undefined` and empty values are not sent. */
export type Parameters = Readonly<Record<string, string | null | undefined>>;

/**
 * One request, ready to be sent.
 *
 * SECURITY: the gateway wants the token in the query string, so the path itself is a secret. It is a private
 * field that no printing, serialising or inspecting reaches; only the sender reads it.
 */
export class GatewayRequest {
  readonly call: GatewayCall;
  readonly origin: Origin;
  readonly #path: string;

  constructor(call: GatewayCall, endpoint: Endpoint, credentials: Credentials, parameters: Parameters) {
    const login = { username: credentials.username, api_token: credentials.token.reveal() };
    const query = Object.entries({ ...login, ...parameters })
      .filter((entry): entry is [string, string] => entry[1] !== null && (entry[1] ?? '') !== '')
      .map(([name, value]) => `${encode(name)}=${encode(value)}`);
    this.call = call;
    this.origin = endpoint.origin;
    this.#path = `${endpoint.paths[call]}?${query.join('&')}`;
  }

  /** Path and query string, with the token. For the sender only. */
  revealPath(): string {
    return this.#path;
  }

  toString(): string {
    return `[gateway request: ${this.call}]`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

/**
 * Percent-encodes every byte of the UTF-8 form but letters, digits and `-._~` (RFC 3986): a space is `%20`,
 * never `+`, and nothing is left that any server reads as a separator. Total: a lone surrogate, which
 * `encodeURIComponent` throws on, becomes U+FFFD.
 */
function encode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const char = String.fromCharCode(byte);
    encoded += /[A-Za-z0-9\-._~]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
