import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isRefId } from '../../src/preload/contract/ids';
import { makeRefId } from '../../src/main/recharge/state/ref-id';
import { createTickets, MAX_READ_BACK_MS, MIN_READ_BACK_MS } from '../../src/main/recharge/sale/tickets';
import { fakeClock } from '../support/fake-clock';

describe('a ticket', () => {
  test('works once', () => {
    const clock = fakeClock();
    const tickets = createTickets<string>('real', clock, randomBytes);
    const id = tickets.issue('sale');
    clock.pass(MIN_READ_BACK_MS);
    expect(tickets.take(id)).toEqual({ kind: 'taken', what: 'sale' });
    expect(tickets.take(id)).toEqual({ kind: 'unknown' });
  });

  test('is refused before anybody can have read it, and works afterwards', () => {
    const clock = fakeClock();
    const tickets = createTickets<string>('real', clock, randomBytes);
    const id = tickets.issue('sale');
    clock.pass(MIN_READ_BACK_MS - 1);
    expect(tickets.take(id)).toEqual({ kind: 'too_young' });
    clock.pass(1);
    expect(tickets.take(id).kind).toBe('taken');
  });

  test('is void when a newer review was opened, or when it is old', () => {
    const clock = fakeClock();
    const tickets = createTickets<string>('real', clock, randomBytes);
    const first = tickets.issue('first');
    const second = tickets.issue('second');
    clock.pass(MIN_READ_BACK_MS);
    expect(tickets.take(first)).toEqual({ kind: 'unknown' });
    clock.pass(MAX_READ_BACK_MS);
    expect(tickets.take(second)).toEqual({ kind: 'unknown' });
  });

  test('is void when the computer slept meanwhile, by which one of its clocks stands', () => {
    const clock = fakeClock();
    const tickets = createTickets<string>('real', clock, randomBytes);
    const id = tickets.issue('sale');
    clock.pass(MIN_READ_BACK_MS);
    clock.setTo(clock.now() + 8 * 60 * 60 * 1000);
    expect(tickets.take(id)).toEqual({ kind: 'unknown' });
  });

  test('that was put back is void as early as one that was not', () => {
    const clock = fakeClock();
    const tickets = createTickets<string>('real', clock, randomBytes);
    const id = tickets.issue('sale');
    clock.pass(MAX_READ_BACK_MS);
    expect(tickets.take(id).kind).toBe('taken');
    tickets.putBack(id, 'sale');
    clock.pass(1);
    expect(tickets.take(id)).toEqual({ kind: 'unknown' });
  });

  test('carries its counter: the other one refuses it by name', () => {
    const clock = fakeClock();
    const practice = createTickets<string>('practice', clock, randomBytes);
    const real = createTickets<string>('real', clock, randomBytes);
    const id = practice.issue('sale');
    clock.pass(MIN_READ_BACK_MS);
    expect(real.take(id)).toEqual({ kind: 'other_counter' });
    expect(practice.take(id).kind).toBe('taken');
  });

  test('is void once its counter was left, also when it was taken and would be put back', () => {
    const clock = fakeClock();
    const tickets = createTickets<string>('real', clock, randomBytes);
    const id = tickets.issue('sale');
    clock.pass(MIN_READ_BACK_MS);
    tickets.take(id);
    tickets.voidAll();
    tickets.putBack(id, 'sale');
    expect(tickets.take(id)).toEqual({ kind: 'unknown' });
  });

  test('can be put back after a refusal, but never over a newer one', () => {
    const clock = fakeClock();
    const tickets = createTickets<string>('real', clock, randomBytes);
    const id = tickets.issue('sale');
    clock.pass(MIN_READ_BACK_MS);
    tickets.take(id);
    tickets.putBack(id, 'sale');
    expect(tickets.take(id).kind).toBe('taken');
    const newer = tickets.issue('newer');
    tickets.putBack(id, 'sale');
    clock.pass(MIN_READ_BACK_MS);
    expect(tickets.take(id)).toEqual({ kind: 'unknown' });
    expect(tickets.take(newer).kind).toBe('taken');
  });
});

describe('a ref id', () => {
  test('is 14 letters and digits, first a letter, and twenty thousand of them differ', () => {
    const ids = Array.from({ length: 20_000 }, () => makeRefId(randomBytes));
    expect(ids.every(isRefId)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is made of random bytes without favouring a character', () => {
    const always = (byte: number) => (count: number) => new Uint8Array(count).fill(byte);
    expect(makeRefId(always(25))).toBe('ZZZZZZZZZZZZZZ');
    const drops255 = [255, 0];
    let turn = 0;
    expect(makeRefId(() => Uint8Array.of(drops255[turn++ % 2] ?? 0))).toBe('AAAAAAAAAAAAAA');
  });
});
