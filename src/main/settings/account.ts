import { z } from 'zod';
import type { Failure } from '../../preload/contract/bridge/failures';
import type { AccountId } from '../../preload/contract/ids';
import { fail, ok, type Result } from '../../preload/contract/result';
import { accountIdOf } from '../gateway/credentials';
import { isLoopback, isTestGateway, originText, parseOrigin, type Origin } from '../gateway/origin';

/** Whose money is moved and where. The token is not part of it. */
export interface Account {
  /** As `originText` writes it: `https://www.deeperweb.in`. */
  readonly origin: string;
  readonly username: string;
}

/** What may be connected on this start of the app. */
export interface AccountRules {
  /** An unpackaged app, or one started with `--allow-test-gateway`. */
  readonly allowTestGateway: boolean;
  /** Where practice mode listens now; `null`: it does not. */
  readonly practice: Origin | null;
}

type AddressFailure = Failure<
  'bad_gateway_address' | 'test_gateway_not_allowed' | 'practice_address_refused'
>;

/** Reads what the owner typed into an account, with a sentence's worth of reason for each refusal. */
export function readAccount(
  typedAddress: string,
  typedUsername: string,
  rules: AccountRules,
): Result<Account, AddressFailure | Failure<'bad_username'>> {
  const address = parseOrigin(typedAddress);
  if (!address.ok) return fail({ code: 'bad_gateway_address', cause: address.failure });
  const refusal = refusalOf(address.value, rules);
  if (refusal !== null) return fail(refusal);
  const username = typedUsername.trim();
  if (accountIdOf(address.value, username) === null) return fail({ code: 'bad_username' });
  return ok({ origin: originText(address.value), username });
}

/** The origin of a stored account; `null` when this start of the app may not use it. */
export function originOf(account: Account, rules: AccountRules): Origin | null {
  const origin = parseOrigin(account.origin);
  return origin.ok && refusalOf(origin.value, rules) === null ? origin.value : null;
}

/** The id under which the journal keeps this account's rows; `null` for one that cannot have any. */
export function accountId(account: Account): AccountId | null {
  const origin = parseOrigin(account.origin);
  return origin.ok ? accountIdOf(origin.value, account.username) : null;
}

/** Whether two accounts are the same: same scheme, host, port and username. */
export function isSameAccount(one: Account, other: Account): boolean {
  return one.origin === other.origin && one.username === other.username;
}

/** What an account in a file must look like. */
export const accountSchema = z
  .object({ origin: z.string().max(300), username: z.string().max(200) })
  .refine((account) => {
    const origin = parseOrigin(account.origin);
    return origin.ok && originText(origin.value) === account.origin && accountId(account) !== null;
  }) satisfies z.ZodType<Account>;

function refusalOf(origin: Origin, { allowTestGateway, practice }: AccountRules): AddressFailure | null {
  // SECURITY: practice mode must never be given a real token. It listens on one loopback address, but a name
  // of the same port on the other one is refused too.
  const isPractice = practice !== null && isLoopback(origin.hostname) && origin.port === practice.port;
  if (isPractice) return { code: 'practice_address_refused' };
  return isTestGateway(origin) && !allowTestGateway ? { code: 'test_gateway_not_allowed' } : null;
}
