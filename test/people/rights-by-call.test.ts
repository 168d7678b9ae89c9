import { beforeEach, expect, test } from 'vitest';
import { callNames, neededFor } from '../../src/preload/contract/bridge/access';
import type { CallName } from '../../src/preload/contract/bridge/calls';
import { defaultRights, rightsOf } from '../../src/preload/contract/people/rights';
import { rightsIn } from '../../src/main/bridge/admits';
import { wellFormed } from '../support/builders/bridge-requests';
import { aShopOfPeople, comes, passphrase, pins, type Running } from './crew-fixture';

const isCall = (name: string): name is CallName => Object.hasOwn(wellFormed, name);
const calls = callNames.filter(isCall);
/** The same sale again, with a reason: a request that needs more than the usual one. */
const again = { ...wellFormed['recharge:submit'], reason: 'two for one family' };

let running: Running;
let ids: Awaited<ReturnType<typeof aShopOfPeople>>['ids'];

beforeEach(async () => {
  ({ running, ids } = await aShopOfPeople());
});

/** What the door says: the handler is reached, or why it is not. */
async function said(name: string, request: unknown): Promise<string> {
  const answered = await running.knock(name, request);
  if (answered.ok) return 'let in';
  const { code, right } = answered.failure;
  return code === 'internal' ? 'let in' : right === undefined ? code : `${code}: ${right}`;
}

for (const [role, secret] of [
  ['staff', pins.asha],
  ['manager', pins.ravi],
  ['owner', passphrase],
] as const) {
  test(`each call is open to ${role} exactly as the table says`, async () => {
    await comes(running, { staff: ids.Asha, manager: ids.Ravi, owner: ids.Owner }[role], secret);
    const has = rightsOf(role, defaultRights);
    for (const name of calls) {
      const missing = rightsIn(neededFor(name, wellFormed[name])).find((right) => !has.includes(right));
      const expected = missing === undefined ? 'let in' : `not_allowed: ${missing}`;
      expect([name, await said(name, wellFormed[name])]).toEqual([name, expected]);
    }
  });
}

test('staff sell, print, search, take dues, give back and hand over; what needs a manager or the owner is refused', async () => {
  await comes(running, ids.Asha, pins.asha);
  const refused = [];
  for (const name of calls) if ((await said(name, wellFormed[name])) !== 'let in') refused.push(name);
  expect(refused).toEqual(
    calls.filter((name) =>
      /^(?:settings|conditions|rights|changes|erasure):|^operators:(?!list|sold)|^logo:(?!read)|^printers:(?!find|saved)|^people:(?!unlock|lock|stay|speak|allow|names)|^recovery:(?!use)|^copies:|^moving:(?:out|stay|copied)$|^reports:|^recharge:(?:settle|correct-way)$|^drawer:(?!reasons|print-return)|^wallet:|^earnings:(?!charges)|^complaints:confirm|^shift:x$|^close:(?!settings)|^history:(?:stop-)?export$|^statement:|^support:(?!open)|^evidence:|^practice:statement$/.test(
        name,
      ),
    ),
  );
  expect(await said('recharge:submit', again)).toBe('not_allowed: override_shield');
});

test('the owner alone makes a recovery code, moves rights, forgets people and lets a support bundle leave', async () => {
  await comes(running, ids.Ravi, pins.ravi);
  const refused = [];
  for (const name of calls) if ((await said(name, wellFormed[name])) !== 'let in') refused.push(name);
  expect(refused).toEqual([
    'erasure:plan',
    'erasure:begin',
    'erasure:retention',
    'erasure:keep-for',
    'erasure:now',
    'support:folder',
    'support:read',
    'support:stop',
    'support:save',
    'evidence:read',
    'evidence:check',
    'evidence:stop',
    'rights:save',
    'recovery:make',
    'recovery:print',
    'copies:read',
    'copies:choose',
    'copies:stop',
    'copies:now',
    'moving:out',
    'moving:stay',
    'moving:copied',
  ]);
  expect(await said('recharge:submit', again)).toBe('let in');
});

test('a page that calls everything while the counter is locked reaches nothing but the lock itself', async () => {
  await running.ask('people:lock');
  const before = running.callers.length;
  const open = [];
  for (const name of calls) {
    const heard = await said(name, wellFormed[name]);
    if (heard !== 'counter_locked') open.push(name);
  }
  expect(open).toEqual([
    'app:status',
    'app:drawn',
    'app:unsaved',
    'app:faulted',
    'app:text-size',
    'account:ask-key-ring',
    'owner:unlock',
    'owner:lock',
    'support:open',
    'people:unlock',
    'people:lock',
    'recovery:use',
    'restore:begin',
    'restore:choose',
    'restore:look',
    'restore:swap',
  ]);
  // Who is let in there is nobody, and may do nothing.
  expect(running.callers.slice(before)).toEqual(open.map(() => ({ by: null, allowedBy: null, rights: [] })));
});

test('a right that the owner moves to staff is theirs at once, and what is the owner’s never moves', async () => {
  await comes(running, ids.Owner, passphrase);
  const moved = { ...defaultRights, see_totals: 'staff', search: 'manager', owner: 'staff' };
  expect(await running.ask('rights:save', { rights: moved })).toEqual({
    ok: true,
    value: { ...moved, owner: 'owner' },
  });
  await comes(running, ids.Asha, pins.asha);
  expect(await said('reports:day', wellFormed['reports:day'])).toBe('let in');
  expect(await said('history:page', wellFormed['history:page'])).toBe('not_allowed: search');
  expect(await said('recovery:make', {})).toBe('not_allowed: owner');
});
