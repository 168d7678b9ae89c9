import { expect, test } from 'vitest';
import { createPracticeTimes } from '../../src/main/desk/background/practice-times';
import type { JournalFailure } from '../../src/main/recharge/ports';
import type { SignedTime } from '../../src/main/recharge/state/moment';
import { fail, ok, type Result } from '../../src/preload/contract/result';
import { aPersonId } from '../support/builders/a-person-id';
import { fakeClock } from '../support/fake-clock';

const asha = { by: aPersonId('a'), allowedBy: aPersonId('b') };

/** A journal that says no as long as it is told to. */
function aJournal() {
  const noted: (readonly [string, SignedTime])[] = [];
  const says = { isFull: false };
  return {
    noted,
    says,
    journal: {
      async notePractice(kind: 'began' | 'ended', signed: SignedTime): Promise<Result<null, JournalFailure>> {
        if (says.isFull) return fail('disk_full');
        noted.push([kind, signed]);
        return ok(null);
      },
    },
  };
}

test('a turn is noted once, signed by who began it, and at the time at which it was', async () => {
  const clock = fakeClock();
  const { journal, noted } = aJournal();
  const practised = createPracticeTimes(clock);
  const from = clock.now();
  // The real journal is still being opened.
  practised.began(asha);
  practised.began(asha);
  clock.pass(5000);
  await practised.background({ journal }).start();
  await practised.ended(asha);
  await practised.ended(asha);
  expect(noted).toEqual([
    ['began', { at: from, ...asha }],
    ['ended', { at: from + 5000, ...asha }],
  ]);
});

test('what a full disk did not take is written before what comes after it', async () => {
  const { journal, noted, says } = aJournal();
  const practised = createPracticeTimes(fakeClock());
  await practised.background({ journal }).start();
  says.isFull = true;
  practised.began(asha);
  await practised.ended(asha);
  expect(noted).toEqual([]);
  says.isFull = false;
  practised.began(asha);
  await practised.ended(asha);
  expect(noted.map(([kind]) => kind)).toEqual(['began', 'ended', 'began', 'ended']);
});

test('nothing is noted of an end that had no beginning', async () => {
  const { journal, noted } = aJournal();
  const practised = createPracticeTimes(fakeClock());
  await practised.background({ journal }).start();
  await practised.ended(asha);
  expect(noted).toEqual([]);
});
