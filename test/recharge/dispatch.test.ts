import { beforeEach, describe, expect, test } from 'vitest';
import { ok, fail, type Result } from '../../src/preload/contract/result';
import type { Recharge } from '../../src/preload/contract/recharge';
import { createDispatcher, type Dispatcher } from '../../src/main/recharge/dispatch';
import type { Fact } from '../../src/main/recharge/entries';
import type { RechargeAnswer } from '../../src/main/recharge/replies';
import { anIntent, after, WINDOW } from '../journal/support/builders';
import { openTestJournal, type OpenedJournal } from '../journal/support/open-journal';
import { fakeClock, type FakeClock } from '../support/fake-clock';
import { localJournal, type LocalJournal } from '../support/local-journal';
import { aReply } from '../support/recharge-builders';

let opened: OpenedJournal;
let journal: LocalJournal;
let clock: FakeClock;
let dispatcher: Dispatcher;
let requests: string[];
let logged: string[];
let logAnswers: Result<null, 'disk_full' | 'not_writable' | 'io'>;
let changes: Recharge[];
let notSaved: Fact[];

const success: RechargeAnswer = {
  kind: 'reply',
  reply: { ...aReply('Success'), call: 'recharge' },
  gatewayClock: null,
};

beforeEach(async () => {
  opened = await openTestJournal();
  journal = localJournal(opened.journal);
  clock = fakeClock();
  [requests, logged, changes, notSaved, logAnswers] = [[], [], [], [], ok(null)];
  dispatcher = aDispatcher();
});

function aDispatcher(): Dispatcher {
  return createDispatcher({
    journal,
    sentLog: {
      append: async ({ refId }) => {
        if (logAnswers.ok) logged.push(refId);
        return logAnswers;
      },
    },
    gateway: {
      canAsk: () => true,
      recharge: async ({ refId }) => {
        requests.push(refId);
        return success;
      },
      status: async () => ({ kind: 'not_sent', cause: 'no_token', gatewayClock: null }),
    },
    operators: { aliases: () => [], numberKind: () => 'mobile' },
    clock,
    news: {
      changed: (recharge) => void changes.push(recharge),
      notSaved: (_recharge, fact) => void notSaved.push(fact),
      answered: () => undefined,
    },
  });
}

async function created(): Promise<Recharge> {
  const made = await journal.openIntent(anIntent(1), WINDOW, after(0));
  if (!made.ok || made.value.kind !== 'opened') throw new Error('no row');
  return made.value.recharge;
}

function stateNow(row: Recharge) {
  return opened.journal.recharge(row.refId)?.state;
}

/** Lets promises that only wait for each other settle. */
async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('a disk that is full', () => {
  test('before the line in sent.log: nothing is sent, and the row says so', async () => {
    const row = await created();
    logAnswers = fail('disk_full');
    expect(await dispatcher.dispatch(row)).toEqual({ ok: false, failure: 'sent_log_failed' });
    expect(requests).toEqual([]);
    expect(stateNow(row)).toBe('not_sent');
    expect(changes.at(-1)).toMatchObject({ state: 'not_sent', cause: 'sent_log_failed' });
  });

  test('before `sent`: nothing is sent, and the row says so as soon as there is room', async () => {
    const row = await created();
    journal.failFrom(1, 'disk_full');
    expect(await dispatcher.dispatch(row)).toEqual({ ok: false, failure: 'disk_full' });
    expect(stateNow(row)).toBe('created');
    clock.pass(2000);
    await settled();
    expect(stateNow(row)).toBe('created');
    journal.recover();
    clock.pass(2000);
    await settled();
    expect(stateNow(row)).toBe('not_sent');
    expect(requests).toEqual([]);
  });

  test('before the result: it is told as not saved, kept, and written when there is room', async () => {
    const row = await created();
    journal.failFrom(2, 'disk_full');
    expect((await dispatcher.dispatch(row)).ok).toBe(true);
    await settled();
    expect(notSaved).toMatchObject([{ kind: 'recharge_reply', reply: { word: 'Success' } }]);
    expect(dispatcher.notSaved()).toBe(1);
    expect(stateNow(row)).toBe('sent');
    journal.recover();
    clock.pass(2000);
    await dispatcher.idle();
    expect(stateNow(row)).toBe('success');
    expect(dispatcher.notSaved()).toBe(0);
    expect(requests).toEqual([row.refId]);
  });
});

describe('a row is sent once', () => {
  test('when two dispatchers have it: the guard lets one through', async () => {
    const row = await created();
    const other = aDispatcher();
    const answers = await Promise.all([dispatcher.dispatch(row), other.dispatch(row)]);
    await Promise.all([dispatcher.idle(), other.idle()]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, failure: 'not_created' });
    expect(requests).toEqual([row.refId]);
  });

  test('when it was sent already: dispatching it again sends nothing', async () => {
    const row = await created();
    await dispatcher.dispatch(row);
    await dispatcher.idle();
    expect(await dispatcher.dispatch(row)).toEqual({ ok: false, failure: 'not_created' });
    expect(requests).toEqual([row.refId]);
    expect(stateNow(row)).toBe('success');
  });
});

test('the line in sent.log and `sent` come before the request', async () => {
  const row = await created();
  const dispatched = await dispatcher.dispatch(row);
  expect(logged).toEqual([row.refId]);
  expect(dispatched).toMatchObject({ ok: true, value: { state: 'sent' } });
});

test('when the journal is closed before the result is there, nobody waits for it any more', async () => {
  const row = await created();
  journal.failFrom(2, 'closed');
  await dispatcher.dispatch(row);
  await dispatcher.idle();
  expect(dispatcher.inFlight()).toBe(0);
  expect(stateNow(row)).toBe('sent');
});
