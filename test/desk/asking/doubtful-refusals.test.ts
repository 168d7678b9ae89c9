import { describe, expect, test } from 'vitest';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import { deskFixture } from '../../support/desk/desk-fixture';
import { fakeClock, type FakeClock } from '../../support/fake-clock';
import { replies, says, type Behaviour } from '../../support/scripted-gateway/behaviour';
import { passes } from '../../support/desk/a-desk';
import { MIN_READ_BACK_MS } from '../../../src/main/recharge/sale/tickets';
import { anybody } from '../../../src/main/recharge/state/moment';

const MINUTE = 60_000;

let clock: FakeClock;
/** What the owner wrote into the list of phrases. */
let ownersPhrase: string | null = null;

const at = deskFixture(() => {
  clock = fakeClock();
  return {
    clock,
    deadlines: { totalMs: 3000 },
    conditionPhrases: (own) =>
      ownersPhrase === null ? own : [{ condition: 'duplicate_at_gateway', phrase: ownersPhrase }],
  };
});

/** Sells the usual ₹199 under the fake clock. */
async function sell(reason = '') {
  const ticket = at.desk.readBack();
  clock.pass(MIN_READ_BACK_MS + 10);
  return at.desk.submit({ ticket, payment: 'cash', parts: null, reason, lastFour: '' }, anybody);
}

/** Sells it to a gateway that answers so, and whose status checks say nothing until the test says otherwise. */
async function refused(behaviour: Behaviour): Promise<Recharge> {
  at.gateway.setDefault(() => behaviour);
  const submitted = await sell();
  if (!submitted.ok) throw new Error(submitted.failure.kind);
  at.gateway.plan(submitted.value.refId, says('Error'), 'status');
  await at.desk.dispatcher.idle();
  return at.desk.reaches(submitted.value.refId, 'failed');
}

const noIds = { txn_id: undefined, opt_id: undefined };
const doubtful: readonly (readonly [string, Behaviour])[] = [
  [
    'Error that names a duplicate',
    says('Error', { ...noIds, message: 'Duplicate request, try after 5 min' }),
  ],
  ['Failure that names a duplicate', says('Failure', { message: 'Txn already processed' })],
  ['Failure without any id', says('Failure', { ...noIds, message: 'Recharge failed' })],
  ['Failure that names a time-out', says('Failure', { message: 'Operator Time-Out' })],
  ['Error that names a time-out', says('Error', { message: 'RequestTimedOut' })],
];

describe.each(doubtful)('after %s', (_name, behaviour) => {
  test('the same is held, whatever the reason, until the half hour is over', async () => {
    const first = await refused(behaviour);
    const held = { ok: false, failure: { kind: 'held_duplicate', refId: first.refId } };
    expect(await sell('the customer insists')).toMatchObject(held);
    // A refused check says nothing about the money.
    await at.desk.followUp.check(first.refId, 'day_end', anybody);
    expect(await sell('the customer insists')).toMatchObject(held);
    clock.pass(first.changedAt + 30 * MINUTE - 1000 - clock.now());
    expect(await sell('the customer insists')).toMatchObject(held);
    expect(at.gateway.requests('recharge')).toHaveLength(1);
    clock.pass(first.changedAt + 30 * MINUTE - clock.now());
    expect(await sell()).toMatchObject({ ok: true });
  });

  test('one status check that answers with a word ends it', async () => {
    const first = await refused(behaviour);
    at.gateway.plan(first.refId, says('Failure'), 'status');
    await at.desk.followUp.check(first.refId, 'day_end', anybody);
    expect(await sell()).toMatchObject({ ok: true });
  });

  test('and a word that it went through keeps it shut', async () => {
    const first = await refused(behaviour);
    at.gateway.plan(first.refId, says('Pending'), 'status');
    await at.desk.followUp.check(first.refId, 'day_end', anybody);
    expect(await sell('the customer insists')).toMatchObject({ failure: { kind: 'open_duplicate' } });
  });

  test('it is held after a restart, too', async () => {
    const first = await refused(behaviour);
    const now = clock.now();
    await at.restart({ clock });
    clock.setTo(now + MINUTE);
    expect(await sell()).toMatchObject({ failure: { kind: 'held_duplicate', refId: first.refId } });
  });
});

test('a clock that was set back does not open it, and does not shut it for weeks', async () => {
  const first = await refused(says('Error', { message: 'Duplicate' }));
  clock.setTo(first.changedAt - 10 * MINUTE);
  expect(await sell('the customer insists')).toMatchObject({ failure: { kind: 'held_duplicate' } });
  clock.setTo(first.changedAt - 60 * 24 * 60 * MINUTE);
  expect(await sell('the customer insists')).toMatchObject({ failure: { kind: 'held_duplicate' } });
  clock.pass(31 * MINUTE);
  expect(await sell()).toMatchObject({ failure: { kind: 'reason_needed', refId: first.refId } });
  expect(await sell('the clock was wrong')).toMatchObject({ ok: true });
});

test('a plain refusal holds nothing: what it names can be cured at once', async () => {
  await refused(says('Error', { ...noIds, message: 'Low balance' }));
  expect(await sell()).toMatchObject({ ok: true });
  await at.desk.dispatcher.idle();
});

test('a Failure with an id holds nothing either', async () => {
  await refused(says('Failure', { message: 'Invalid number' }));
  expect(await sell()).toMatchObject({ ok: true });
  await at.desk.dispatcher.idle();
});

test('phrases that the owner calls a duplicate count as well', async () => {
  ownersPhrase = 'punah prayas';
  const first = await refused(says('Error', { message: 'PUNAH PRAYAS na karen' }));
  ownersPhrase = null;
  expect(await sell()).toMatchObject({ failure: { kind: 'held_duplicate', refId: first.refId } });
});

/** Follow-up looks every few seconds of its own; half a minute at a time is enough to see what it does in hours. */
async function hoursPass(hours: number): Promise<void> {
  for (let passed = 0; passed < hours * 120; passed += 1) {
    clock.pass(MINUTE / 2);
    do await passes(1);
    while (clock.pending() === 0);
  }
}

describe('a refusal that may not be one', () => {
  const asked = async (refId: string) => {
    const story = await at.desk.journal.details(refId);
    const events = story.ok ? (story.value?.events ?? []) : [];
    return events.filter(({ entry }) => entry.kind === 'status_asked').map((event) => event.at);
  };

  test('is asked about at 1, 5, 15, 60 and 180 minutes, and then no more', async () => {
    const row = await refused(says('Failure', noIds));
    await hoursPass(4);
    const minutes = (await asked(row.refId)).map((time) => Math.floor((time - row.changedAt) / MINUTE));
    // Looked at every half minute here.
    for (const [place, planned] of [1, 5, 15, 60, 180].entries()) {
      expect(minutes[place]).toBeGreaterThanOrEqual(planned);
      expect(minutes[place]).toBeLessThanOrEqual(planned + 3);
    }
    expect(at.gateway.requests('status')).toHaveLength(5);
  });

  test('that went through after all is seen within the hour', async () => {
    const row = await refused(says('Failure', { message: 'timeout' }));
    await hoursPass(0.5);
    at.gateway.plan(row.refId, says('Success'), 'status');
    await hoursPass(0.75);
    expect((await at.desk.reaches(row.refId, 'success')).doubt).toBeNull();
  });

  test.each([
    ['a page that is no reply', replies(null, 500)],
    ['a wrong token', says('Error', { message: 'Invalid API Token' })],
    ['a refused address', replies(null, 403)],
    ['a word about another recharge', says('Failure', { ref_id: 'A0000000000009' })],
  ])('a plain one is asked about again after %s: that was no answer', async (_, answer) => {
    const row = await refused(says('Failure', { message: 'Invalid number' }));
    at.gateway.plan(row.refId, answer, 'status');
    await hoursPass(0.25);
    expect((await asked(row.refId)).length).toBeGreaterThanOrEqual(2);
    at.gateway.plan(row.refId, says('Success'), 'status');
    await hoursPass(2);
    expect((await at.desk.reaches(row.refId, 'success')).changedSince).toBeNull();
  });

  test('a plain one is asked about nine times where no answer ever comes, and then no more', async () => {
    const row = await refused(says('Failure', { message: 'Invalid number' }));
    at.gateway.plan(row.refId, replies(null, 500), 'status');
    for (let looks = 0; looks < 90; looks += 1) {
      await hoursPass(0.02);
      clock.setTo(clock.now() + 60 * MINUTE);
    }
    expect(await asked(row.refId)).toHaveLength(9);
  });

  test('a plain one is asked about once, after a minute', async () => {
    const row = await refused(says('Failure', { message: 'Invalid number' }));
    await hoursPass(4);
    expect(await asked(row.refId)).toHaveLength(1);
  });
});
