import type { FailureCode } from '../../../../preload/contract/bridge/failures';

/** The fields of the form that connects an account. */
export type ConnectField = 'gatewayAddress' | 'username' | 'apiToken' | 'ownerPassphrase';

const fields: { readonly [C in FailureCode]?: ConnectField } = {
  bad_gateway_address: 'gatewayAddress',
  test_gateway_not_allowed: 'gatewayAddress',
  practice_address_refused: 'gatewayAddress',
  bad_username: 'username',
  bad_token: 'apiToken',
  bad_passphrase: 'ownerPassphrase',
  wrong_passphrase: 'ownerPassphrase',
  owner_locked: 'ownerPassphrase',
};

/** Where a refusal was caused; `null`: by no field of the form. */
export function fieldOfFailure(code: FailureCode): ConnectField | null {
  return fields[code] ?? null;
}
