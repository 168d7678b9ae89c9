import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ForwardPresses,
  ROW_MS,
  SILENT_MS,
  type KeyName,
} from '../../../src/renderer/src/keyboard/forward-press';
import { READ_BACK_MS, sendGate } from '../../../src/renderer/src/keyboard/send-gate';

const enter: KeyName = { code: 'Enter', key: 'Enter' };
const space: KeyName = { code: 'Space', key: ' ' };

describe('Send', () => {
  test('stays shut until the read-back was in sight for 400 ms', () => {
    expect(sendGate(READ_BACK_MS - 1, null, 0)).toEqual({ wait: 'read_back', lookAgainMs: 1 });
    expect(sendGate(READ_BACK_MS, null, 0).wait).toBe('nothing');
  });

  test('stays shut while the key that opened the read-back repeats, and 1.5 s longer', () => {
    const presses = new ForwardPresses();
    presses.keyDown(enter, 0);
    for (let now = 0; now <= 60_000; now += 30) {
      presses.keyDown(enter, now);
      expect(sendGate(now, presses.last, now).wait).not.toBe('nothing');
    }
    expect(sendGate(60_000, presses.last, 60_000)).toEqual({ wait: 'key_up', lookAgainMs: SILENT_MS });
    expect(sendGate(61_500, presses.last, 61_500).wait).toBe('nothing');
  });

  test('stays shut while a remote desk tells the held key as a row of presses, and opens when the row ends', () => {
    const presses = new ForwardPresses();
    for (let now = 0; now <= 5000; now += 33) {
      presses.keyDown(enter, now);
      const opener = presses.last;
      presses.keyUp(enter);
      expect(sendGate(now, opener, now + 32).wait).not.toBe('nothing');
      expect(presses.last).toBe(opener);
    }
    expect(sendGate(5000, presses.last, 4983 + ROW_MS).wait).toBe('nothing');
    const { last } = presses;
    presses.keyDown(enter, 4983 + ROW_MS);
    // A person's own press.
    expect(presses.last).not.toBe(last);
  });

  test('opens when the key that opened the read-back comes up', () => {
    const presses = new ForwardPresses();
    presses.keyDown(enter, 0);
    presses.keyUp(enter);
    expect(sendGate(READ_BACK_MS, presses.last, 400).wait).toBe('nothing');
  });

  test('a key without a place on the keyboard is known by what it types', () => {
    const presses = new ForwardPresses();
    presses.keyDown({ code: '', key: 'Enter' }, 0);
    presses.keyUp(enter);
    expect(sendGate(READ_BACK_MS, presses.last, 400).wait).toBe('nothing');
  });

  test('the Enter of the number pad coming up is not the Enter that is still held', () => {
    const presses = new ForwardPresses();
    presses.keyDown(enter, 0);
    presses.keyUp({ code: 'NumpadEnter', key: 'Enter' });
    expect(sendGate(READ_BACK_MS, presses.last, 400).wait).toBe('key_up');
  });
});

/** What may happen at a keyboard. */
type Happening =
  | { readonly kind: 'down' | 'up'; readonly key: KeyName; readonly after: number }
  | { readonly kind: 'lost' | 'nothing'; readonly after: number };

const pause = oneof(integer({ min: 0, max: 1200 }), integer({ min: 0, max: 60 }));
const anyKey = constantFrom<KeyName>(
  enter,
  space,
  { code: 'NumpadEnter', key: 'Enter' },
  { code: 'KeyA', key: 'a' },
  { code: '', key: '' },
  { code: '', key: 'Unidentified' },
  { code: 'MetaLeft', key: 'Meta' },
  { code: 'ShiftLeft', key: 'Shift' },
);
const happening: Arbitrary<Happening> = oneof(
  { weight: 6, arbitrary: record({ kind: constant('down'), key: anyKey, after: pause }) },
  { weight: 4, arbitrary: record({ kind: constant('up'), key: anyKey, after: pause }) },
  { weight: 1, arbitrary: record({ kind: constant('lost'), after: pause }) },
);
const streams = tuple(array(happening, { maxLength: 12 }), array(happening, { maxLength: 25 }));

/** Plays a stream; answers when Send opens after the read-back came, looking at every moment as the page does. */
function opensAfter(before: readonly Happening[], later: readonly Happening[]): number {
  const presses = new ForwardPresses();
  let now = 0;
  const play = (one: Happening): void => {
    if (one.kind === 'down') presses.keyDown(one.key, now);
    else if (one.kind === 'up') presses.keyUp(one.key);
    else if (one.kind === 'lost') presses.lost();
  };
  for (const one of before) {
    now += one.after;
    play(one);
  }
  const opener = presses.last;
  const since = now;
  for (const one of later) {
    const at = now + one.after;
    for (;;) {
      const gate = sendGate(now - since, opener, now);
      if (gate.wait === 'nothing') return now - since;
      if (now + gate.lookAgainMs > at) break;
      now += gate.lookAgainMs;
    }
    now = at;
    play(one);
  }
  for (;;) {
    const gate = sendGate(now - since, opener, now);
    if (gate.wait === 'nothing') return now - since;
    now += gate.lookAgainMs;
  }
}

function goesForward({ key }: KeyName): boolean {
  return key === 'Enter' || key === ' ';
}

/** The same, told in other words: the opener is looked for in the stream itself. */
function shouldOpenAfter(before: readonly Happening[], later: readonly Happening[]): number {
  let now = 0;
  let opener: KeyName | null = null;
  const last = new Map<string, LastDown>();
  const step = (one: Happening): void => {
    if (one.kind === 'lost') for (const down of last.values()) down.isUp = true;
    else if (one.kind === 'up') {
      const down = last.get(one.key.code);
      if (down !== undefined) down.isUp = true;
    } else if (one.kind === 'down' && goesForward(one.key)) {
      if (now >= untilOver(last, one.key.code)) opener = one.key;
      last.set(one.key.code, { at: now, isUp: false });
    }
  };
  for (const one of before) {
    now += one.after;
    step(one);
  }
  const opened: KeyName | null = opener;
  const since = now;
  const code = opened === null ? null : codeOf(opened);
  if (code === null || now >= untilOver(last, code)) return READ_BACK_MS;
  let bound = Math.max(since + READ_BACK_MS, untilOver(last, code));
  for (const one of later) {
    if (bound <= now + one.after) return bound - since;
    now += one.after;
    // Silent for so long it was over, whatever comes now.
    if (now >= untilOver(last, code)) return READ_BACK_MS;
    step(one);
    bound = Math.max(since + READ_BACK_MS, untilOver(last, code), now);
  }
  return bound - since;
}

function codeOf({ code }: KeyName): string {
  return code;
}

interface LastDown {
  readonly at: number;
  isUp: boolean;
}

/** When a key is over that does not go down again: a row of presses is soon, one that never comes up is later. */
function untilOver(last: ReadonlyMap<string, LastDown>, code: string): number {
  const down = last.get(code);
  if (down === undefined) return 0;
  return down.at + (down.isUp ? ROW_MS : SILENT_MS);
}

describe('Send, whatever the keyboard does', () => {
  test('opens at the one moment that the rule names', () => {
    assert(
      property(streams, ([before, later]) => {
        expect(opensAfter(before, later)).toBe(shouldOpenAfter(before, later));
      }),
      { numRuns: 20_000 },
    );
  });

  test('never before 400 ms, and never later than 1.5 s after the last key that goes forward', () => {
    assert(
      property(streams, ([before, later]) => {
        const last = later.reduce((sum, { after: ms }) => sum + ms, 0);
        const opens = opensAfter(before, later);
        expect(opens).toBeGreaterThanOrEqual(READ_BACK_MS);
        expect(opens).toBeLessThanOrEqual(Math.max(READ_BACK_MS, last + SILENT_MS));
      }),
      { numRuns: 5000 },
    );
  });

  test('keys that do not go forward change nothing', () => {
    const isOther = (one: Happening): boolean => 'key' in one && !goesForward(one.key);
    const quiet = (list: readonly Happening[]): Happening[] =>
      list.map((one) => (isOther(one) ? { kind: 'nothing', after: one.after } : one));
    assert(
      property(streams, ([before, later]) => {
        expect(opensAfter(before, later)).toBe(opensAfter(quiet(before), quiet(later)));
      }),
      { numRuns: 5000 },
    );
  });
});
