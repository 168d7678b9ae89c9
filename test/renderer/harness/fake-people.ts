import type { Galla } from '../../../src/preload/contract/bridge/bridge';
import { isPersonId } from '../../../src/preload/contract/ids';
import type { CounterLock, Helper, Person } from '../../../src/preload/contract/people/person';
import { defaultRights, rightsOf } from '../../../src/preload/contract/people/rights';
import type { Role } from '../../../src/preload/contract/people/role';
import { fail, ok } from '../../../src/preload/contract/result';
import type { AppStatus } from '../../../src/preload/contract/settings/settings';

const wanted = new URLSearchParams(location.search);
const want = (name: string, otherwise: string): string => wanted.get(name) ?? otherwise;

/** `people=3`: so many beside the owner, who is at the counter by `at=1`, else it is locked. Every PIN is 1234. */
const names = [
  'Asha',
  'Ravi Kumar',
  'Meena',
  'Salim',
  'Joseph',
  'Lakshmi',
  'Gurpreet',
  'Farida',
  'Anil',
  'Chitra',
];
const people: readonly Person[] = wanted.has('people')
  ? ['Suresh Patil', ...names.slice(0, Number(want('people', '3')))].map((name, place) =>
      aPerson(name, place),
    )
  : [];

function aPerson(name: string, place: number): Person {
  const id = String(place).padStart(16, '0');
  if (!isPersonId(id)) throw new Error(id);
  const role: Role = place === 0 ? 'owner' : place === 2 ? 'manager' : 'staff';
  const waitUntil = wanted.has('wait') && place === 1 ? Date.now() + 58_000 : null;
  return {
    id,
    name,
    role,
    language: 'hi',
    active: place !== 4,
    pin: place === 3 && wanted.has('lost') ? 'lost' : 'set',
    waitUntil,
  };
}

function helperOf({ id, name, role, pin, waitUntil }: Person): Helper {
  const opensBy = pin === 'lost' ? 'name' : 'secret';
  const triesLeft = wanted.has('tries') ? 3 : null;
  return { id, name, role, waitUntil, opensBy, triesLeft, rights: rightsOf(role, defaultRights) };
}

function lockOf(at: Person | undefined): CounterLock {
  if (people.length === 0) return { kind: 'none' };
  const others = people.filter(({ id, active }) => active && id !== at?.id).map(helperOf);
  if (at === undefined) return { kind: 'locked', reading: wanted.has('reading'), tiles: others, waiting: 3 };
  return {
    kind: 'open',
    person: at,
    rights: rightsOf(at.role, defaultRights),
    verified: at.pin !== 'lost',
    others,
  };
}

/** Who is there when the page begins. */
export function lockAtStart(): CounterLock {
  return lockOf(wanted.has('at') ? people[Number(want('at', '1'))] : undefined);
}

let allowed = false;

/** Whether somebody allowed what was asked for. */
export function isAllowed(): boolean {
  return allowed;
}

/** What main answers of people, and of the settings that they are among. */
export function fakePeople(
  changeLock: (lock: CounterLock) => AppStatus,
  { shop, counter }: Pick<AppStatus, 'shop' | 'counter'>,
) {
  return {
    'people:unlock': async ({ person, secret }) =>
      secret === '1234'
        ? ok(changeLock(lockOf(people.find(({ id }) => id === person))))
        : fail({ code: 'wrong_pin' }),
    'people:lock': async () => ok(changeLock(lockOf(undefined))),
    'people:stay': async () => ok({}),
    'people:list': async () => ok(people),
    'people:names': async () => ok(people.map(({ id, name }) => ({ id, name }))),
    'people:allow': async ({ secret }) => {
      allowed = secret === '1234';
      return allowed ? ok({}) : fail({ code: 'wrong_pin' });
    },
    'rights:read': async () => ok(defaultRights),
    'rights:save': async ({ rights }) => ok(rights),
    'recovery:make': async () => ok({ code: '7K2QM-4ZT9P-0WXRB-C5HNV' }),
    'changes:page': async () =>
      ok({
        before: 3,
        changes: wanted.has('quiet')
          ? []
          : [
              ['counter.shieldMinutes', '15', '20'],
              ['people.Asha.role', '"staff"', '"manager"'],
              ['people.Ravi Kumar.pin', null, null],
              ['rights.settle', '"manager"', '"staff"'],
              ['operators.AT.name', '"Airtel"', '"Airtel prepaid"'],
              ['counter.lowBalancePaise', '50000', '100000'],
            ].map(([what = '', from = null, to = null], place) => ({
              seq: place + 4,
              at: Date.now() - place * 4e6,
              by: 'Suresh Patil',
              allowedBy: place === 2 ? 'Ravi Kumar' : null,
              what: what ?? '',
              from,
              to,
            })),
      }),
    'settings:read': async () =>
      ok({
        shop,
        slips: { header: '', footer: '', hidden: [] },
        counter,
        paths: {
          recharge: '/webservices/api/recharge',
          status: '/webservices/api/statusByRefId',
          balance: '/b',
          complaint: '/c',
        },
      }),
  } satisfies Partial<Omit<Galla, 'on'>>;
}
