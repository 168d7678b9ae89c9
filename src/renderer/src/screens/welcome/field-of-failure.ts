import type { FailureCode } from '../../../../preload/contract/failures';

/** The fields of the form that connects an account. */
export type ConnectField = 'gatewayAddress' | 'username' | 'apiToken' | 'ownerPassphrase';

/** Where a refusal was caused; `null`: by no field of the form. */
export function fieldOfFailure(code: FailureCode): ConnectField | null {
  switch (code) {
    case 'bad_gateway_address':
    case 'test_gateway_not_allowed':
    case 'practice_address_refused':
      return 'gatewayAddress';
    case 'bad_username':
      return 'username';
    case 'bad_token':
      return 'apiToken';
    case 'bad_passphrase':
    case 'wrong_passphrase':
    case 'owner_locked':
      return 'ownerPassphrase';
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others concern the whole form
    default:
      return null;
  }
}
