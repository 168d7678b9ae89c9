import { expect, test } from 'vitest';
import { admitsHere, type Whereabouts } from '../../src/main/bridge/admits-here';
import { callNames } from '../../src/preload/contract/bridge/access';
import {
  refusedWhileAway,
  refusedWhilePractising,
} from '../../src/preload/contract/bridge/moving/while-away';
import type { CallName } from '../../src/preload/contract/bridge/calls';
import { fail, ok } from '../../src/preload/contract/result';

const caller = { by: null, allowedBy: null, rights: [] };

async function said(where: Whereabouts, call: CallName, isLetIn = true) {
  const admits = admitsHere(
    () => (isLetIn ? ok(caller) : fail({ code: 'not_allowed' })),
    () => where,
  );
  const admitted = await admits({ call, needed: 'sell', request: {} });
  return admitted.ok ? 'let in' : admitted.failure.code;
}

test('a shop that is away sells nothing, and reads; a practising one does all but put an older copy back', async () => {
  expect(await said('here', 'recharge:submit')).toBe('let in');
  expect(await said('away', 'recharge:submit')).toBe('shop_moved');
  expect(await said('away', 'history:page')).toBe('let in');
  expect(await said('practising', 'recharge:submit')).toBe('let in');
  expect([await said('practising', 'restore:swap'), await said('away', 'restore:swap')]).toEqual([
    'shop_moved',
    'shop_moved',
  ]);
  expect(await said('away', 'recharge:submit', false)).toBe('not_allowed');
});

test('of what writes into the journal only what a person of this computer still needs goes on', () => {
  const refused = new Set<string>([...refusedWhileAway, ...refusedWhilePractising]);
  const families =
    /^(?:recharge|drawer|wallet|debts|complaints|customers|shift|close|statement|earnings|gateway):/;
  // A new call of these families is judged here: it reads, or it stands in `while-away.ts`.
  expect(callNames.filter((name) => families.test(name) && !refused.has(name))).toEqual([
    'recharge:details',
    'recharge:shown',
    'drawer:now',
    'drawer:moves',
    'drawer:open',
    'drawer:reasons',
    'drawer:save-reasons',
    'drawer:print-return',
    'wallet:entries',
    'earnings:wallet',
    'earnings:report',
    'earnings:commissions',
    'earnings:charges',
    'earnings:save-charges',
    'debts:list',
    'debts:details',
    'complaints:page',
    'complaints:way',
    'complaints:confirmed',
    'complaints:confirm-way',
    'complaints:of',
    'customers:find',
    'customers:list',
    'customers:read',
    'customers:preview-account',
    'customers:print-account',
    'customers:expiring',
    'gateway:health',
    'shift:now',
    'shift:cancel-count',
    'shift:x',
    'close:cancel',
    'close:list',
    'close:read',
    'close:preview',
    'close:print',
    'close:save-pdf',
    'close:settings',
    'close:save-settings',
    'statement:open',
    'statement:plan',
    'statement:stop',
    'statement:list',
    'statement:findings',
  ]);
});
