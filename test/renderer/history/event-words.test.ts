import { describe, expect, expectTypeOf, test } from 'vitest';
import type { EntryKind } from '../../../src/main/recharge/state/entries';
import { eventKinds, type EventKind } from '../../../src/preload/contract/sale/event-kinds';
import type { RechargeEvent } from '../../../src/preload/contract/sale/recharge';
import { factsOf } from '../../../src/renderer/src/screens/history/details/event-facts';
import { describeEvent } from '../../../src/renderer/src/screens/history/details/event-words';
import { aRecharge, SOLD_AT } from './a-recharge';

const event = (over: Partial<RechargeEvent>): RechargeEvent => ({
  seq: 1,
  refId: aRecharge().refId,
  at: SOLD_AT,
  kind: 'created',
  stateBefore: 'sent',
  stateAfter: 'success',
  detail: {},
  ...over,
});

describe('the timeline', () => {
  test('knows every kind of line that the core can write, and no other', () => {
    expectTypeOf<EventKind>().toEqualTypeOf<EntryKind>();
    const sentences = eventKinds.map((kind) => describeEvent(event({ kind })));
    expect(new Set(sentences).size).toBe(eventKinds.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('never calls anything an error', () => {
    for (const kind of eventKinds) {
      expect(describeEvent(event({ kind, detail: { word: 'Error' } }))).not.toMatch(/\berror\b/);
    }
  });

  test('of a row found in the log says how it was paid only where the log knows it', () => {
    const found = (paymentKnown?: boolean) =>
      describeEvent(
        event({
          kind: 'found_outside_journal',
          detail: paymentKnown === undefined ? {} : { paymentKnown },
        }),
      );
    expect(found(true)).not.toContain('paid');
    expect(found(false)).toContain('How it was paid is not known: it counts as cash.');
    expect(found()).toBe(found(false));
  });

  test('says that a refused status check means nothing for the money', () => {
    const refused = event({ kind: 'status_reply', detail: { word: 'Error' } });
    expect(describeEvent(refused)).toContain('says nothing about the money');
    expect(describeEvent(event({ kind: 'status_reply', detail: { word: 'Refunded' } }))).toBe(
      'Status check: the gateway says Refunded.',
    );
  });

  test('tells a stop before sending from a stop on the way', () => {
    const stopped = (stateAfter: 'not_sent' | 'unknown') =>
      describeEvent(event({ kind: 'interrupted', stateAfter }));
    expect(stopped('not_sent')).toContain('before it was sent');
    expect(stopped('unknown')).toContain('not known');
  });

  test('counts copies of a slip', () => {
    expect(describeEvent(event({ kind: 'slip_printed', detail: { copy: 0 } }))).toBe('Slip printed.');
    expect(describeEvent(event({ kind: 'slip_printed', detail: { copy: 2 } }))).toContain('duplicate 2');
  });

  test('shows a line of a newer Galla under its own name rather than hiding it', () => {
    expect(describeEvent(event({ kind: 'complaint_opened' }))).toBe('Complaint opened.');
    expect(describeEvent(event({ kind: '' }))).toBe('Something was recorded.');
  });
});

describe('what is known of an event', () => {
  test('is shown as label and value, amounts as rupees, causes as sentences', () => {
    const facts = factsOf(
      event({ detail: { txnId: '0012', balancePaise: 432_150, cause: 'timed_out', httpStatus: 502 } }),
    );
    expect(facts).toEqual([
      { label: 'Txn id', value: '0012' },
      { label: 'Balance after', value: '₹ 4,321.50' },
      { label: 'Why', value: 'The gateway did not answer in time.' },
      { label: 'HTTP status', value: '502' },
    ]);
  });

  test('leaves out what the sentence says already and what is empty', () => {
    expect(factsOf(event({ detail: { word: 'Success', copy: 1, message: null, optId: '' } }))).toEqual([]);
  });

  test('shows an unknown detail under its own name', () => {
    expect(factsOf(event({ detail: { complaint_id: 'C1', isOpen: true } }))).toEqual([
      { label: 'Complaint id', value: 'C1' },
      { label: 'Is open', value: 'yes' },
    ]);
  });
});
