import { expect, test } from 'vitest';
import { clientParts, type ConnectedAccount } from '../../src/main/desk/client-parts';
import { defaultPaths } from '../../src/main/gateway/endpoint';
import { Secret } from '../../src/main/settings/secret';

function connected(changes: Partial<ConnectedAccount> = {}): ConnectedAccount {
  return {
    account: () => ({ origin: 'https://gateway.example', username: 'shop1' }),
    paths: () => defaultPaths,
    complaintPathConfirmed: () => null,
    rules: () => ({ allowTestGateway: false, practice: null }),
    secrets: { tokenFor: () => new Secret('tok') },
    distrusted: () => undefined,
    isAway: () => false,
    ...changes,
  };
}

test('a shop that has moved to another computer has nothing to ask the gateway with, whoever would ask', () => {
  expect(clientParts(connected())).not.toBeNull();
  expect(clientParts(connected({ isAway: () => true }))).toBeNull();
});
