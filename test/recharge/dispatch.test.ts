import { beforeEach, describe, expect, test } from 'vitest';
import { ok, fail, type Result } from '../../src/preload/contract/result';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { createDispatcher, type Dispatcher } from '../../src/main/recharge/sale/dispatch';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import type { NewsPort } from '../../src/main/recharge/ports';
import { createSaver, type Saver } from '../../src/main/recharge/sale/saver';
import type { RechargeAnswer } from '../../src/main/recharge/state/replies';
import { anIntent, after, statusReply, WINDOW } from '../journal/support/builders';
import { openTestJournal, type OpenedJournal } from '../journal/support/open-journal';
import { fakeClock, type FakeClock } from '../support/fake-clock';
import { localJournal, type LocalJournal } from '../support/desk/local-journal';
import { aReply } from '../support/builders/recharge-builders';

let opened: OpenedJournal;
let journal: LocalJournal;
let clock: FakeClock;
let dispatcher: Dispatcher;
let saver: Saver;
let requests: string[];
let logged: string[];
let givenUp: string[];
let bugs: unknown[];
let listen: () => void;
let rechargeThrows: boolean;
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
  [requests, logged, givenUp, bugs, changes, notSaved, logAnswers] = [[], [], [], [], [], [], ok(null)];
  [listen, rechargeThrows] = [() => undefined, false];
  dispatcher = aDispatcher();
});

function aDispatcher(): Dispatcher {
  const bug = (error: unknown) => void bugs.push(error);
  const news: NewsPort = {
    changed: (recharge) => void changes.push(recharge),
    notSaved: (_recharge, fact) => void notSaved.push(fact),
    answered: () => listen(),
  };
  saver = createSaver({ journal, clock, news, bug });
  return createDispatcher({
    journal,
    saver,
    sentLog: {
      append: async ({ refId }) => {
        if (logAnswers.ok) logged.push(refId);
        return logAnswers;
      },
      giveUp: async (refId) => {
        if (logAnswers.ok) givenUp.push(refId);
        return logAnswers;
      },
    },
    gateway: {
      canAsk: () => true,
      recharge: async ({ refId }) => {
        requests.push(refId);
        if (rechargeThrows) throw new Error('the client');
        return success;
      },
      status: async () => ({ kind: 'not_sent', cause: 'no_token', gatewayClock: null }),
    },
    operators: { aliases: () => [], numberKind: () => 'mobile' },
    clock,
    conditionOf: () => null,
    news,
    bug,
  });
}

async function created(): Promise<Recharge> {
  const made = await journal.openIntent(anIntent(1), WINDOW, after(0), []);
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
    expect(givenUp).toContain(row.refId);
    expect(dispatcher.isInFlight(row.refId)).toBe(false);
  });

  test('before the result: it is told as not saved, kept, and written when there is room', async () => {
    const row = await created();
    journal.failFrom(2, 'disk_full');
    expect((await dispatcher.dispatch(row)).ok).toBe(true);
    await settled();
    expect(notSaved).toMatchObject([{ kind: 'recharge_reply', reply: { word: 'Success' } }]);
    expect(saver.notSaved()).toBe(1);
    expect(stateNow(row)).toBe('sent');
    journal.recover();
    clock.pass(2000);
    await dispatcher.idle();
    expect(stateNow(row)).toBe('success');
    expect(saver.notSaved()).toBe(0);
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

describe('a mistake in the program', () => {
  test('in the journal: the outcome is kept and written when the journal takes it', async () => {
    const row = await created();
    const { enter } = journal;
    let throws = 2;
    journal.enter = async (...asked) => {
      if (asked[1].kind === 'recharge_reply' && (throws -= 1) >= 0) throw new Error('a wrong statement');
      return enter(...asked);
    };
    await dispatcher.dispatch(row);
    await settled();
    expect(saver.notSaved()).toBe(1);
    expect(dispatcher.isInFlight(row.refId)).toBe(true);
    for (const _ of [1, 2]) {
      clock.pass(2000);
      await settled();
    }
    await dispatcher.idle();
    expect(stateNow(row)).toBe('success');
    expect(saver.notSaved()).toBe(0);
    expect(bugs).toHaveLength(2);
  });

  test('in a listener: the outcome is on disk all the same', async () => {
    const row = await created();
    listen = () => {
      throw new Error('a listener');
    };
    await dispatcher.dispatch(row);
    await dispatcher.idle();
    expect(stateNow(row)).toBe('success');
    expect(dispatcher.inFlight()).toBe(0);
  });

  test('in the gateway’s client: the row is unknown, not left as sent', async () => {
    const row = await created();
    rechargeThrows = true;
    await dispatcher.dispatch(row);
    await dispatcher.idle();
    expect(stateNow(row)).toBe('unknown');
  });
});

test('an outcome that was committed without a report is not written twice', async () => {
  const row = await created();
  const { enter } = journal;
  journal.enter = async (...asked) => {
    const entered = await enter(...asked);
    return asked[1].kind === 'recharge_reply' ? fail('io') : entered;
  };
  await dispatcher.dispatch(row);
  await settled();
  expect(saver.notSaved()).toBe(1);
  // Meanwhile a check may have moved it on: the old word must not be said against that.
  opened.journal.enter(row.refId, statusReply('Refunded'), after(5));
  clock.pass(2000);
  await dispatcher.idle();
  expect(saver.notSaved()).toBe(0);
  expect(opened.journal.details(row.refId)?.events.map(({ entry }) => entry.kind)).toEqual([
    'created',
    'sending',
    'recharge_reply',
    'status_reply',
  ]);
  expect(opened.journal.recharge(row.refId)).toMatchObject({ state: 'refunded', alarm: null });
  expect(changes.at(-1)).toMatchObject({ state: 'refunded' });
});
