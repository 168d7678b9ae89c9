import { describe, expect, test } from 'vitest';
import {
  rechargeStates,
  type GatewayWord,
  type RechargeState,
} from '../../src/preload/contract/sale/recharge';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import { begin, next } from '../../src/main/recharge/state/next';
import { nothingSaid } from '../../src/main/recharge/state/status';
import { aFinal, aReply, aStatus } from '../support/builders/recharge-builders';

/** Where a word with a matching echo leads from each state: the design's table, written out by hand. */
const wordLeadsTo: Record<RechargeState, Record<Exclude<GatewayWord, 'Error'>, RechargeState>> = {
  created: {
    Pending: 'pending',
    Accepted: 'pending',
    Success: 'success',
    Failure: 'failed',
    Refunded: 'refunded',
  },
  sent: {
    Pending: 'pending',
    Accepted: 'pending',
    Success: 'success',
    Failure: 'failed',
    Refunded: 'refunded',
  },
  not_sent: {
    Pending: 'pending',
    Accepted: 'pending',
    Success: 'success',
    Failure: 'failed',
    Refunded: 'refunded',
  },
  pending: {
    Pending: 'pending',
    Accepted: 'pending',
    Success: 'success',
    Failure: 'failed',
    Refunded: 'refunded',
  },
  unknown: {
    Pending: 'pending',
    Accepted: 'pending',
    Success: 'success',
    Failure: 'failed',
    Refunded: 'refunded',
  },
  success: {
    Pending: 'success',
    Accepted: 'success',
    Success: 'success',
    Failure: 'failed',
    Refunded: 'refunded',
  },
  failed: {
    Pending: 'pending',
    Accepted: 'pending',
    Success: 'success',
    Failure: 'failed',
    Refunded: 'refunded',
  },
  refunded: {
    Pending: 'refunded',
    Accepted: 'refunded',
    Success: 'refunded',
    Failure: 'refunded',
    Refunded: 'refunded',
  },
};
const words = ['Pending', 'Accepted', 'Success', 'Failure', 'Refunded'] as const;

const rechargeReply = (word: GatewayWord): Fact => ({
  kind: 'recharge_reply',
  reply: { ...aReply(word), call: 'recharge' },
  echo: { kind: 'matches' },
});
const statusReply = (word: GatewayWord): Fact => ({
  kind: 'status_reply',
  reply: { ...aReply(word), call: 'status' },
  echo: { kind: 'matches' },
});

describe('an explicit word with a matching echo', () => {
  for (const state of rechargeStates) {
    for (const word of words) {
      test(`${word} on ${state} leads to ${wordLeadsTo[state][word]}, from either call`, () => {
        for (const fact of [rechargeReply(word), statusReply(word)]) {
          const step = next(aStatus(state), fact);
          expect(step.status.state).toBe(wordLeadsTo[state][word]);
          expect(step.moved).toBe(wordLeadsTo[state][word] !== state);
        }
      });
    }
  }

  test('a word on a recharge that was seen not to leave raises an alarm', () => {
    for (const word of words)
      expect(next(aStatus('not_sent'), statusReply(word)).alarm).toBe('word_after_not_sent');
  });

  test('a word that a final state cannot follow is recorded with an alarm and moves nothing', () => {
    expect(next(aStatus('success'), statusReply('Pending'))).toMatchObject({
      moved: false,
      alarm: 'word_against_final',
    });
    expect(next(aStatus('refunded'), statusReply('Success'))).toMatchObject({
      moved: false,
      alarm: 'word_against_final',
    });
    expect(next(aStatus('refunded'), statusReply('Refunded'))).toMatchObject({ moved: false, alarm: null });
  });
});

describe('Error', () => {
  test('in the reply to the recharge call it is a failure', () => {
    expect(next(aStatus('sent'), rechargeReply('Error')).status.state).toBe('failed');
  });

  test('in the reply to a status check it says nothing about the money, in any state', () => {
    for (const state of rechargeStates) {
      const before = aStatus(state);
      expect(next(before, statusReply('Error'))).toEqual({ status: before, moved: false, alarm: null });
    }
  });
});

describe('no clear word', () => {
  test('after sending it is unknown, never failed', () => {
    const step = next(aStatus('sent'), {
      kind: 'recharge_unclear',
      cause: 'http_status',
      httpStatus: 502,
      message: 'Bad gateway',
    });
    expect(step.status).toEqual({
      state: 'unknown',
      cause: 'http_status',
      httpStatus: 502,
      foreignOperator: null,
      said: { ...nothingSaid, message: 'Bad gateway' },
    });
  });

  test('it moves no row that has an outcome', () => {
    for (const state of rechargeStates.filter((each) => each !== 'sent')) {
      const fact: Fact = { kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null };
      expect(next(aStatus(state), fact).moved).toBe(false);
    }
  });

  test('a status check without a word moves nothing', () => {
    for (const state of rechargeStates) {
      const fact: Fact = { kind: 'status_unclear', cause: 'not_json', httpStatus: 200, message: null };
      expect(next(aStatus(state), fact).moved).toBe(false);
    }
  });
});

describe('an echo that contradicts what was sent', () => {
  const foreign = (field: 'refId' | 'number' | 'amount'): Fact => ({
    kind: 'recharge_reply',
    reply: { ...aReply('Success'), call: 'recharge', txnId: 'OTHER' },
    echo: { kind: 'foreign', field },
  });

  test('makes a sent recharge unknown and keeps the foreign ids off the row', () => {
    for (const [field, cause] of [
      ['refId', 'foreign_ref_id'],
      ['number', 'foreign_number'],
      ['amount', 'foreign_amount'],
    ] as const) {
      expect(next(aStatus('sent'), foreign(field)).status).toEqual({
        state: 'unknown',
        cause,
        httpStatus: null,
        foreignOperator: null,
        said: nothingSaid,
      });
    }
  });

  test('makes it unknown with the foreign code at hand when only the operator differs', () => {
    const step = next(aStatus('sent'), {
      kind: 'recharge_reply',
      reply: { ...aReply('Success'), call: 'recharge' },
      echo: { kind: 'foreign_operator', code: 'VF' },
    });
    expect(step.status).toMatchObject({ state: 'unknown', cause: 'foreign_operator', foreignOperator: 'VF' });
  });

  test('moves nothing in a status reply, nor does a status reply without our ref id', () => {
    for (const echo of [{ kind: 'foreign', field: 'number' }, { kind: 'no_ref_id' }] as const) {
      const before = aStatus('unknown');
      const fact: Fact = { kind: 'status_reply', reply: { ...aReply('Success'), call: 'status' }, echo };
      expect(next(before, fact)).toEqual({ status: before, moved: false, alarm: null });
    }
  });
});

describe('what the app itself knows', () => {
  test('an intent begins as created, a line found outside the journal as unknown', () => {
    expect(begin({ kind: 'created' })).toEqual({ state: 'created' });
    expect(begin({ kind: 'found_outside_journal', foundAt: 0, paymentKnown: true })).toMatchObject({
      state: 'unknown',
      cause: 'found_outside_journal',
    });
  });

  test('only a created row can be sent', () => {
    for (const state of rechargeStates) {
      expect(next(aStatus(state), { kind: 'sending' }).moved).toBe(state === 'created');
    }
  });

  test.each([
    ['no_line', 'not_sent', 'unknown'],
    ['line', 'unknown', 'unknown'],
    ['given_up', 'not_sent', 'not_sent'],
    ['damaged', 'unknown', 'unknown'],
  ] as const)('after a stop, with %s in sent.log, created is %s and sent is %s', (sentLog, created, sent) => {
    const fact = { kind: 'interrupted', sentLog } as const;
    const moves = rechargeStates.map((state) => next(aStatus(state), fact).status.state);
    expect(Object.fromEntries(rechargeStates.map((state, i) => [state, moves[i]]))).toEqual({
      created,
      sent,
      not_sent: 'not_sent',
      pending: 'pending',
      unknown: 'unknown',
      success: 'success',
      failed: 'failed',
      refunded: 'refunded',
    });
  });

  test('not sent is believed of created and sent only', () => {
    for (const state of rechargeStates) {
      const step = next(aStatus(state), { kind: 'not_sent', cause: 'connection_refused' });
      expect(step.moved).toBe(state === 'created' || state === 'sent');
    }
  });

  test('a person may settle pending and unknown, and nothing else', () => {
    for (const state of rechargeStates) {
      const step = next(aStatus(state), {
        kind: 'settled',
        to: 'success',
        reason: 'operator confirmed by phone',
      });
      expect(step.moved).toBe(state === 'pending' || state === 'unknown');
    }
  });

  test('the gateway confirming what was settled by hand takes over the authority', () => {
    const settled = aFinal('success', 'hand');
    expect(next(settled, statusReply('Success')).status).toMatchObject({ state: 'success', by: 'gateway' });
  });
});

describe('what was settled by hand', () => {
  for (const state of ['success', 'failed', 'refunded'] as const) {
    const settled = aFinal(state, 'hand');

    test(`as ${state} is not moved by a pending word, which adds nothing: no alarm either`, () => {
      for (const word of ['Pending', 'Accepted'] as const) {
        for (const fact of [statusReply(word), rechargeReply(word)]) {
          expect(next(settled, fact)).toMatchObject({
            status: { state, by: 'hand', said: { txnId: aReply(word).txnId } },
            moved: false,
            alarm: null,
          });
        }
      }
    });
  }

  test('is still moved by a final word of the gateway', () => {
    expect(next(aFinal('failed', 'hand'), statusReply('Success')).status).toMatchObject({
      state: 'success',
      by: 'gateway',
    });
    expect(next(aFinal('success', 'hand'), statusReply('Failure')).status).toMatchObject({
      state: 'failed',
      by: 'gateway',
    });
  });
});

test('a Success that names neither our ref id nor a txn id is no clear word: a mistyped path would book every sale', () => {
  const bare: Fact = {
    kind: 'recharge_reply',
    reply: { ...aReply('Success'), call: 'recharge', txnId: null },
    echo: { kind: 'bare' },
  };
  expect(next(aStatus('sent'), bare).status).toMatchObject({
    state: 'unknown',
    cause: 'bare_success',
    said: { message: aReply('Success').message },
  });
  for (const state of rechargeStates.filter((each) => each !== 'sent')) {
    expect(next(aStatus(state), bare).moved).toBe(false);
  }
});

test('a later reply fills gaps and never erases an id', () => {
  const first = next(aStatus('sent'), rechargeReply('Accepted')).status;
  const later: Fact = {
    kind: 'status_reply',
    reply: { ...aReply('Success'), call: 'status', txnId: null, optId: 'OPT9', message: null },
    echo: { kind: 'matches' },
  };
  expect(next(first, later).status).toMatchObject({
    state: 'success',
    said: { txnId: aReply('Accepted').txnId, optId: 'OPT9', message: aReply('Accepted').message },
  });
});
