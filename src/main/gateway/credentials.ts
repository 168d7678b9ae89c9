import { isAccountId, type AccountId } from '../../preload/contract/ids';
import type { Endpoint } from './endpoint';
import { originText, type Origin } from './origin';

/** Something that is told only when asked for by name. */
export interface Revealable {
  reveal(): string;
}

/** A login, sealed together with the only origin it may be sent to. */
export interface Credentials {
  /** As {@link originText} writes it. */
  readonly origin: string;
  readonly username: string;
  readonly token: Revealable;
}

/** Answers the login at hand; `null`: none, or it cannot be read. Asked anew for every request. */
export type CredentialsProvider = () => Credentials | null;

/** Whose money a login moves; `null` when the username cannot be part of an account id. */
export function accountIdOf(origin: Origin, username: string): AccountId | null {
  const id = `${originText(origin)}|${username}`;
  return isAccountId(id) ? id : null;
}

/**
 * SECURITY: the login for an endpoint, or `null` when it was sealed to another origin: whatever is done to
 * the settings, a token is never sent anywhere but where its owner entered it for.
 */
export function credentialsFor(endpoint: Endpoint, provider: CredentialsProvider): Credentials | null {
  const credentials = provider();
  return credentials !== null && credentials.origin === originText(endpoint.origin) ? credentials : null;
}
