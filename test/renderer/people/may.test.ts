import { expect, test } from 'vitest';
import type { CounterLock } from '../../../src/preload/contract/people/person';
import { defaultRights, rightsOf } from '../../../src/preload/contract/people/rights';
import type { Role } from '../../../src/preload/contract/people/role';
import { mayCall } from '../../../src/renderer/src/page/may';
import { movable, withRight } from '../../../src/renderer/src/screens/settings/people/move-right';
import { aPersonId } from '../../support/builders/a-person-id';

const at = (role: Role): CounterLock => ({
  kind: 'open',
  person: { id: aPersonId('1'), name: 'Asha', role, language: 'en' },
  rights: rightsOf(role, defaultRights),
  verified: true,
  others: [],
});
const locked: CounterLock = { kind: 'locked', reading: false, tiles: [], waiting: 0 };
const again = { ticket: '', payment: 'cash', parts: null, lastFour: '' } as const;

test('the page hides by the table of the door', () => {
  expect(mayCall({ kind: 'none' }, 'settings:read', {})).toBe(true);
  expect(mayCall(at('staff'), 'settings:read', {})).toBe(false);
  expect(mayCall(at('manager'), 'settings:read', {})).toBe(true);
  expect(mayCall(at('staff'), 'recharge:submit', { ...again, reason: '' })).toBe(true);
  expect(mayCall(at('staff'), 'recharge:submit', { ...again, reason: 'Two phones' })).toBe(false);
  expect(mayCall(at('staff'), 'app:practise', {})).toBe(true);
  expect(mayCall(locked, 'day:today', {})).toBe(false);
  expect(mayCall(locked, 'app:status', {})).toBe(true);
  expect(mayCall(locked, 'people:unlock', { person: '', secret: '' })).toBe(true);
});

test('what staff may, a manager may; what a manager may not, staff may not; the owner’s own is never moved', () => {
  expect(withRight(defaultRights, 'settle', 'staff', true).settle).toBe('staff');
  expect(withRight(defaultRights, 'sell', 'staff', false).sell).toBe('manager');
  expect(withRight(defaultRights, 'sell', 'manager', false).sell).toBe('owner');
  expect(withRight(defaultRights, 'settle', 'manager', true).settle).toBe('manager');
  expect(movable('owner')).toBe(false);
});
