import { describe, expect, test } from 'vitest';
import { doubtIn } from '../../src/main/recharge/state/doubtful-refusal';
import { gatewayWords, type GatewayWord } from '../../src/preload/contract/sale/recharge';

const noIds = { txnId: null, optId: null };

function doubt(
  word: GatewayWord,
  message: string | null,
  {
    call = 'recharge',
    ids = { txnId: 'T1', optId: null },
    known = noIds,
    conditionOf = () => null,
  }: {
    call?: 'recharge' | 'status';
    ids?: { txnId: string | null; optId: string | null };
    known?: { txnId: string | null; optId: string | null };
    conditionOf?: Parameters<typeof doubtIn>[3];
  } = {},
) {
  return doubtIn(call, { word, message, ...ids }, known, conditionOf);
}

describe('a refusal may be none', () => {
  test.each([
    'Duplicate transaction, try after 15 minutes',
    'DUPLICATE',
    'DuplicateRequestException',
    'Same number and amount within 5 min',
    'Number already recharged',
    'Transaction is already processed',
    'Repeat recharge not allowed',
    'Previous request is already in process',
    'Transaction already in progress',
    'Previous transaction is pending',
    'Request already submitted',
    'RechargeAlreadyDone',
    'Ref id already used',
    'Same transaction not allowed within 10 minutes',
    'Please wait 5 minutes before recharging this number again',
    'Try again after 5 min',
  ])('when it names a duplicate: %s', (message) => {
    expect(doubt('Error', message)).toBe('duplicate');
    expect(doubt('Failure', message)).toBe('duplicate');
  });

  test.each([
    'Timeout',
    'Operator time out',
    'TIME-OUT',
    'Request timed out',
    'SocketTimeoutException',
    'No response',
    'No reply from operator',
    'Deadline exceeded',
    'read: connection reset by peer',
  ])('when it names a time-out: %s', (message) => {
    expect(doubt('Error', message)).toBe('timed_out');
    expect(doubt('Failure', message)).toBe('timed_out');
  });

  test('when a Failure carries no id and the row has none', () => {
    expect(doubt('Failure', 'Failed', { ids: noIds })).toBe('no_id');
    expect(doubt('Failure', null, { ids: noIds })).toBe('no_id');
    expect(doubt('Failure', null, { ids: noIds, call: 'status' })).toBe('no_id');
  });

  test('when the owner calls it a duplicate, and also when the owner took the phrase out', () => {
    expect(doubt('Error', 'punah', { conditionOf: () => 'duplicate_at_gateway' })).toBe('duplicate');
    expect(doubt('Error', 'Duplicate', { conditionOf: () => 'low_balance' })).toBe('duplicate');
  });
});

describe('there is no doubt', () => {
  test.each(['Low balance', 'Invalid number', 'IP not whitelisted', 'Operator down'])(
    'about %s',
    (message) => {
      expect(doubt('Error', message, { ids: noIds })).toBeNull();
      expect(doubt('Failure', message)).toBeNull();
    },
  );

  test('when the Failure or the row has an id of the gateway or of the operator', () => {
    for (const ids of [
      { txnId: 'T1', optId: null },
      { txnId: null, optId: 'O1' },
    ]) {
      expect(doubt('Failure', 'Failed', { ids })).toBeNull();
      expect(doubt('Failure', 'Failed', { ids: noIds, known: ids })).toBeNull();
    }
  });

  test('in a word that refuses nothing, and in an Error to a status check', () => {
    for (const word of gatewayWords.filter((each) => each !== 'Failure' && each !== 'Error')) {
      expect(doubt(word, 'Duplicate timeout', { ids: noIds })).toBeNull();
    }
    expect(doubt('Error', 'Duplicate timeout', { ids: noIds, call: 'status' })).toBeNull();
  });
});
