import { expect, expectTypeOf, test, vi } from 'vitest';
import { neededFor, type Access } from '../../src/preload/contract/bridge/access';
import type { DoorFailure } from '../../src/preload/contract/bridge/call';
import type { AnswerOf, CallName, FailureOf } from '../../src/preload/contract/bridge/calls';
import { callNames } from '../../src/preload/contract/bridge/access';
import type { Failure } from '../../src/preload/contract/bridge/failures';
import { requests } from '../../src/preload/contract/bridge/requests';
import { fail, ok } from '../../src/preload/contract/result';
import { anybody } from '../../src/main/recharge/state/moment';
import { admitsOwner, rightsIn, type Admits } from '../../src/main/bridge/admits';
import { answer } from '../../src/main/bridge/door';
import type { Handlers } from '../../src/main/bridge/handlers';
import { wellFormed } from '../support/builders/bridge-requests';
import { stubHandlers } from '../support/desk/stub-handlers';
import { searchingFor } from '../support/builders/searching-for';

const badRequest = { ok: false, failure: { code: 'bad_request' } };
const isCall = (name: string): name is CallName => callNames.includes(name);
const ignore = () => undefined;
const everybody = () => ok(anybody);
const noOwner = fail({ code: 'owner_locked' } as const);

test('a call with its request reaches its handler, and its answer comes back', async () => {
  const hint = vi.fn<Handlers['number:hint']>(() => ok(null));
  const handlers = { ...stubHandlers, 'number:hint': hint };
  expect(await answer('number:hint', { number: '98765' }, handlers, everybody, ignore)).toEqual({
    ok: true,
    value: null,
  });
  expect(hint).toHaveBeenCalledExactlyOnceWith({ number: '98765' }, anybody);
});

test('what a handler refuses comes back as it is', async () => {
  const handlers = { ...stubHandlers, 'app:work': () => fail({ code: 'no_account' } as const) };
  expect(await answer('app:work', {}, handlers, everybody, ignore)).toEqual({
    ok: false,
    failure: { code: 'no_account' },
  });
});

test('a name that is no call is refused', async () => {
  for (const name of ['', 'nothing', 'toString', '__proto__', 'constructor', 7, null, undefined, {}]) {
    expect(await answer(name, {}, stubHandlers, everybody, ignore)).toEqual(badRequest);
  }
});

for (const name of callNames) {
  test(`a request that does not fit never reaches the handler of ${name}`, async () => {
    const reached = vi.fn<() => never>();
    const handlers = new Proxy(stubHandlers, { get: () => reached });
    for (const request of [undefined, null, 7, 'text', [], { extra: 1 }]) {
      expect(await answer(name, request, handlers, everybody, ignore)).toEqual(badRequest);
    }
    expect(reached).not.toHaveBeenCalled();
  });
}

for (const [name, request] of Object.entries(wellFormed)) {
  test(`who is not admitted never reaches the handler of ${name}`, async () => {
    const reached = vi.fn<() => never>();
    const handlers = new Proxy(stubHandlers, { get: () => reached });
    const asked: Access[] = [];
    const nobody: Admits = ({ needed }) => {
      asked.push(needed);
      return noOwner;
    };
    expect(await answer(name, request, handlers, nobody, ignore)).toEqual({
      ok: false,
      failure: { code: 'owner_locked' },
    });
    expect(asked).toEqual([isCall(name) ? neededFor(name, wellFormed[name]) : null]);
    expect(reached).not.toHaveBeenCalled();
  });
}

test('the same is sold again for a reason only when the owner is there, also with nothing but blanks around it', async () => {
  const reached = vi.fn<Handlers['recharge:submit']>(() => fail({ code: 'ticket_unknown' } as const));
  const handlers = { ...stubHandlers, 'recharge:submit': reached };
  const admits: Admits = ({ needed }) =>
    rightsIn(needed).includes('override_shield') ? noOwner : ok(anybody);
  const submit = async (reason: string) =>
    answer('recharge:submit', { ...wellFormed['recharge:submit'], reason }, handlers, admits, ignore);
  for (const reason of ['x', ' two for one family ', '.', '\u200b']) {
    expect([reason, await submit(reason)]).toEqual([reason, fail({ code: 'owner_locked' })]);
  }
  expect(reached).not.toHaveBeenCalled();
  expect(await submit('  ')).toEqual(fail({ code: 'ticket_unknown' }));
});

test('the owner is asked for where the owner is needed, and what the owner does keeps the lock away', async () => {
  for (const state of ['not_set', 'unlocked', 'locked'] as const) {
    const stayOpen = vi.fn<() => void>();
    const admits = admitsOwner({ state: () => state, stayOpen });
    const ask = async (needed: Access) => admits({ call: 'app:status', needed, request: {} });
    for (const needed of ['anyone', 'here', 'passphrase', 'judged', 'sell', 'export'] as const) {
      expect(await ask(needed)).toMatchObject({ ok: true, value: { by: null, allowedBy: null } });
    }
    expect(stayOpen).not.toHaveBeenCalled();
    for (const needed of ['owner', 'settings', ['sell', 'override_shield']] as const) {
      expect((await ask(needed)).ok).toBe(state !== 'locked');
    }
    expect(stayOpen).toHaveBeenCalledTimes(state === 'locked' ? 0 : 3);
  }
});

test('a handler is told who was let in, and so signs what it writes', async () => {
  const asha = { by: null, allowedBy: null, rights: ['search'] } as const;
  const reached = vi.fn<Handlers['recharge:check']>(() => fail({ code: 'no_such_recharge' } as const));
  const handlers = { ...stubHandlers, 'recharge:check': reached };
  await answer('recharge:check', wellFormed['recharge:check'], handlers, () => ok(asha), ignore);
  expect(reached.mock.calls[0]?.[1]).toBe(asha);
});

test('a text that is too long is called too long, and nothing else is', async () => {
  const long = 'x'.repeat(201);
  const tooLong = { ok: false, failure: { code: 'text_too_long' } };
  expect(await answer('number:hint', { number: long }, stubHandlers, everybody, ignore)).toEqual(tooLong);
  expect(await answer('number:hint', { number: long, extra: 1 }, stubHandlers, everybody, ignore)).toEqual(
    badRequest,
  );
  const page = { ...searchingFor(), before: null, limit: 999 };
  expect(await answer('history:page', page, stubHandlers, everybody, ignore)).toEqual(badRequest);
  expect(await answer('history:page', { ...page, search: long }, stubHandlers, everybody, ignore)).toEqual(
    badRequest,
  );
});

test('a bug in a handler is an answer, too, and is reported without the request', async () => {
  const thrown = new Error('boom');
  const report = vi.fn<(call: CallName, error: unknown) => void>();
  const broken = [
    () => {
      throw thrown;
    },
    () => Promise.reject(thrown),
  ];
  for (const bug of broken) {
    const handlers = { ...stubHandlers, 'account:enter-token': bug };
    const answered = await answer(
      'account:enter-token',
      { apiToken: 'tok-secret' },
      handlers,
      everybody,
      report,
    );
    expect(answered).toEqual({ ok: false, failure: { code: 'internal' } });
  }
  expect(report.mock.calls).toEqual([
    ['account:enter-token', thrown],
    ['account:enter-token', thrown],
  ]);
});

test('there is exactly one schema per call', () => {
  expect(Object.keys(requests).sort()).toEqual([...callNames].sort());
});

test('a missing, a superfluous or a wrong handler does not compile', () => {
  const { 'app:status': _, ...lacking } = stubHandlers;
  // @ts-expect-error -- `app:status` has no handler
  const missing: Handlers = lacking;
  // @ts-expect-error -- there is no such call
  const superfluous: Handlers = { ...stubHandlers, 'no:such': () => ok(null) };
  // @ts-expect-error -- a refusal that this call does not have
  const wrong: Handlers = { ...stubHandlers, 'app:status': () => fail({ code: 'no_printer' } as const) };
  expect([missing, superfluous, wrong]).toHaveLength(3);
});

test('the refusals of the door are among the refusals of every call', () => {
  expectTypeOf<Failure<DoorFailure>>().toExtend<FailureOf<CallName>>();
  expectTypeOf<{ [N in CallName]: Failure<DoorFailure> }>().toExtend<{ [N in CallName]: FailureOf<N> }>();
  expectTypeOf<Failure<'owner_locked'>>().toExtend<
    FailureOf<'settings:read'> & FailureOf<'recharge:submit'> & FailureOf<'account:enter-token'>
  >();
  expectTypeOf<Failure<'owner_locked'>>().not.toExtend<FailureOf<'app:status'>>();
  expectTypeOf<AnswerOf<'app:status'>>().toExtend<{ readonly ok: boolean }>();
  expect(callNames.length).toBeGreaterThan(0);
});
