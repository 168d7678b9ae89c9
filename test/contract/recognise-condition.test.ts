import { describe, expect, test } from 'vitest';
import {
  isPhrase,
  namingPhrase,
  phraseFor,
  recogniseCondition,
} from '../../src/preload/contract/rules/recognise-condition';
import { cpuMsOf } from '../support/cpu-time';

describe('the condition a gateway message names', () => {
  test.each([
    ['Low Balance', 'low_balance'],
    ['Insufficient balance in your wallet!', 'low_balance'],
    ['Your wallet balance is too low', 'low_balance'],
    ['Invalid IP address 49.36.1.2', 'address_refused'],
    ['IP 49.36.1.2 is not whitelisted', 'address_refused'],
    ['Your IP: not allowed', 'address_refused'],
    ['Invalid API Token', 'wrong_credentials'],
    ['Authentication Failed.', 'wrong_credentials'],
    ['Duplicate transaction, try after 15 minutes', 'duplicate_at_gateway'],
    ['Same number and amount within 5 min', 'duplicate_at_gateway'],
    ['Operator is down, please try later', 'operator_down'],
    ['Service temporarily unavailable', 'operator_down'],
    ['Operator not available', 'operator_down'],
    ['Operator Airtel is not available now', 'operator_down'],
    ['Operator service is currently unavailable', 'operator_down'],
  ])('"%s" is %s', (message, condition) => {
    expect(recogniseCondition(message)).toBe(condition);
  });

  test.each([
    null,
    '',
    'Recharge successful',
    'Transaction accepted',
    'Invalid number',
    'Operator rejected the recharge: plan not available',
    'Operator says plan unavailable for this circle',
    'Service charge details not available for this number',
    'Tip: balance updated',
    'shipping not needed',
    '!!! ***',
    'कम शेष',
  ])('"%s" names none', (message) => {
    expect(recogniseCondition(message)).toBeNull();
  });

  test('the shop’s own list decides', () => {
    const list = [{ condition: 'low_balance', phrase: 'शेष कम' }] as const;
    expect(recogniseCondition('खाते में शेष कम है', list)).toBe('low_balance');
    expect(recogniseCondition('Low balance', list)).toBeNull();
    expect(recogniseCondition('anything', [{ condition: 'low_balance', phrase: ' * ' }])).toBeNull();
  });

  test('a message of a megabyte and a phrase of many stars are quick', async () => {
    const list = [{ condition: 'low_balance', phrase: 'a * '.repeat(5000) }] as const;
    const ms = await cpuMsOf(() => expect(recogniseCondition('a '.repeat(500_000), list)).toBeNull());
    expect(ms).toBeLessThan(200);
  });
});

describe('a phrase for a message', () => {
  test.each([
    ['Low balance', 'low balance'],
    ['Wallet 12.50 khaali hai, TXN99 reverse', 'wallet * khaali hai * reverse'],
    ['IP 49.36.1.2 ka pata nahi', 'ip * ka pata nahi'],
    ['खाते में शेष कम है', 'खाते में शेष कम है'],
  ])('“%s” is known by “%s”', (message, phrase) => {
    expect(phraseFor(message)).toBe(phrase);
    const list = [{ condition: 'low_balance', phrase }] as const;
    expect(namingPhrase(message, list)).toEqual(list[0]);
  });

  test.each(['', '!!!', '4711', '12 34 56'])('“%s” has no words to be known by', (message) => {
    expect(phraseFor(message)).toBe('');
  });

  test('needs a word', () => {
    expect(['low', '* low', 'शेष', 'a'.repeat(100)].every(isPhrase)).toBe(true);
    expect(['', ' ', '*', ' * * ', '!?', 'a'.repeat(101)].some(isPhrase)).toBe(false);
  });
});
