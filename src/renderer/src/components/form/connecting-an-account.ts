import type { RequestOf } from '../../../../preload/contract/bridge/calls';
import { galla } from '../../page/bridge';

/** What every form that connects an account has in common, whatever it asks for in sight. */
export const connectingAnAccount = {
  secrets: { apiToken: 'until_taken', ownerPassphrase: 'until_taken' },
  submit: (typed: RequestOf<'account:connect'>) => galla['account:connect'](typed),
  fieldOf: {
    bad_gateway_address: 'gatewayAddress',
    test_gateway_not_allowed: 'gatewayAddress',
    practice_address_refused: 'gatewayAddress',
    bad_username: 'username',
    bad_token: 'apiToken',
    bad_passphrase: 'ownerPassphrase',
    wrong_passphrase: 'ownerPassphrase',
  },
} as const;
