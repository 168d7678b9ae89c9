import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { entrySchema, type Entry } from '../../../src/preload/contract/sale/entries/entry-schemas';
import type { RechargeEvent } from '../../../src/preload/contract/sale/entries/recharge-event';
import type { Reply, StatusReply } from '../../../src/preload/contract/sale/entries/reply-schemas';
import { createSay } from '../../../src/preload/contract/words/create-say';
import { factsOf } from '../../../src/renderer/src/screens/history/details/event-facts';
import { describeEvent } from '../../../src/renderer/src/screens/history/details/event-words';
import { dateTime } from '../../../src/renderer/src/text/time';
import { anEntryOfEachKind } from '../../support/builders/an-entry-of-each-kind';
import { inventedMessages } from '../../support/invented-language/invented-messages';
import { aRecharge, SOLD_AT } from './a-recharge';
import { say } from '../../support/say';

const event = (entry: Entry, over: Partial<RechargeEvent> = {}): RechargeEvent => ({
  seq: 1,
  refId: aRecharge().refId,
  at: SOLD_AT,
  stateBefore: 'sent',
  by: null,
  allowedBy: null,
  notVerified: false,
  stateAfter: 'success',
  alarm: null,
  entry,
  ...over,
});

const reply = (over: Partial<Reply>): Reply => ({
  word: 'Success',
  echo: { refId: null, number: null, numberAsJsonNumber: false, amount: null, operator: null },
  txnId: null,
  optId: null,
  message: null,
  balancePaise: null,
  ...over,
});

const checked = (over: Partial<StatusReply>): Entry => ({
  kind: 'status_reply',
  reply: { ...reply(over), call: 'status' },
  echo: { kind: 'matches' },
});

describe('the timeline', () => {
  const all = Object.values(anEntryOfEachKind);

  test('has a sentence of its own for each kind of line', () => {
    const sentences = all.map((entry) => describeEvent(say, event(entry)));
    expect(new Set(sentences).size).toBe(entrySchema.options.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('never calls anything an error', () => {
    for (const entry of [...all, checked({ word: 'Error' })]) {
      expect(describeEvent(say, event(entry))).not.toMatch(/\berror\b/);
    }
  });

  test('of a row found in the log says how it was paid only where the log knows it', () => {
    const found = (paymentKnown: boolean) =>
      describeEvent(say, event({ kind: 'found_outside_journal', foundAt: SOLD_AT, paymentKnown }));
    expect(found(true)).not.toContain('paid');
    expect(found(false)).toContain('How it was paid is not known: it counts as cash.');
  });

  test('says that a refused status check means nothing for the money', () => {
    expect(describeEvent(say, event(checked({ word: 'Error' })))).toContain('says nothing about the money');
    expect(describeEvent(say, event(checked({ word: 'Refunded' })))).toBe(
      'Status check: the gateway says Refunded.',
    );
  });

  test('tells a check that somebody wanted from one that Galla made', () => {
    const asked = (budget: 'by_hand' | 'young') =>
      describeEvent(say, event({ kind: 'status_asked', istDate: '2026-01-10', budget }));
    expect(asked('by_hand')).toBe('Somebody asked the gateway for the status.');
    expect(asked('young')).toBe('Asked the gateway for the status.');
  });

  test('tells a stop before sending from a stop on the way', () => {
    const stopped = (stateAfter: 'not_sent' | 'unknown') =>
      describeEvent(say, event({ kind: 'interrupted', sentLog: 'no_line' }, { stateAfter }));
    expect(stopped('not_sent')).toContain('before it was sent');
    expect(stopped('unknown')).toContain('not known');
  });

  test('counts copies of a slip', () => {
    const printed = (copy: number) => describeEvent(say, event({ ...anEntryOfEachKind.slip_printed, copy }));
    expect(printed(0)).toBe('Slip printed.');
    expect(printed(2)).toContain('duplicate 2');
  });
});

describe('what is known of an event', () => {
  test('names a printer as it is called, and a picture as the language calls it', () => {
    const { say: invented } = createSay('en-IN', inventedMessages);
    const where = (name: string) =>
      factsOf(invented, event({ ...anEntryOfEachKind.slip_printed, where: name }))[0]?.value;
    expect(where('Counter')).toBe('Counter');
    expect(where('Picture')).toBe(invented('history.slip.picture'));
  });

  test('is shown as label and value, amounts as rupees, causes as sentences', () => {
    const unclear = { cause: 'timed_out', httpStatus: 502, message: null } as const;
    expect(factsOf(say, event({ kind: 'recharge_unclear', ...unclear }))).toEqual([
      { label: 'Why', value: 'The gateway did not answer in time.' },
      { label: 'HTTP status', value: '502' },
    ]);
    expect(factsOf(say, event(checked({ txnId: '0012', balancePaise: paise(4_321_50) })))).toEqual([
      { label: 'Txn id', value: '0012' },
      { label: 'Balance after', value: '₹ 4,321.50' },
    ]);
  });

  test('leaves out what the sentence says already and what is empty', () => {
    expect(factsOf(say, event(checked({ word: 'Success', message: null, optId: '' })))).toEqual([]);
    expect(factsOf(say, event({ kind: 'shown', state: 'pending' }))).toEqual([]);
  });

  test('says in what an answer does not name what was sent', () => {
    const contradicts = (echo: Extract<Entry, { kind: 'status_reply' }>['echo']) =>
      factsOf(
        say,
        event({
          kind: 'status_reply',
          reply: {
            ...reply({ echo: { ...reply({}).echo, number: '22-1234567' } }),
            call: 'status',
          },
          echo,
        }),
      );
    expect(contradicts({ kind: 'foreign', field: 'number' })).toEqual([
      { label: 'Does not match', value: 'number' },
      { label: 'It named', value: '22-1234567' },
    ]);
    expect(contradicts({ kind: 'no_ref_id' })).toEqual([{ label: 'Does not match', value: 'ref id' }]);
  });

  test('says when a row was found as a time, and what an event raised', () => {
    const found = { kind: 'found_outside_journal', foundAt: SOLD_AT, paymentKnown: true } as const;
    const facts = factsOf(say, event(found, { alarm: 'word_against_hand' }));
    expect(facts.map(({ label }) => label)).toEqual(['Found at', 'Look at this']);
    expect(facts[0]?.value).toBe(dateTime(say, SOLD_AT, 'seconds'));
    expect(facts[1]?.value).toMatch(/\.$/);
  });
});
