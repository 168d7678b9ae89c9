import { expect, test } from 'vitest';
import { livedRetention, type RetentionParts } from '../../../src/main/desk/erasure/lived-retention';
import { DAY_MS } from '../../../src/preload/contract/ist-date';
import { fail, ok } from '../../../src/preload/contract/result';
import { fakeClock } from '../../support/fake-clock';
import { NOON } from '../../journal/support/builders';
import { openFilledJournal } from '../../journal/support/open-filled-journal';
import { DAY, ravi, sellTo, sunita } from '../../journal/support/people-to-forget';

/** Lets what waits go on. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resume) => setTimeout(resume, 1));
}

async function aShop(changes: Partial<RetentionParts> = {}) {
  const { journal, database } = await openFilledJournal();
  sellTo(journal, 1, sunita, 13 * 31);
  for (const n of [2, 3, 4]) sellTo(journal, n, { ...ravi, number: `976540030${String(n)}` }, n);
  const clock = fakeClock();
  clock.setTo(NOON);
  const at = { months: 36, begun: 0, looks: 0 };
  const work = livedRetention({
    journal: {
      async lookPast(...asked) {
        at.looks += 1;
        return ok(journal.lookPast(...asked));
      },
      beginErasure: async (...asked) => ok(journal.beginErasure(...asked)),
    },
    clock,
    selling: () => false,
    months: () => at.months,
    mustSell: true,
    newRequestId: () => `by itself ${String(at.begun)}`,
    async begun() {
      at.begun += 1;
    },
    ...changes,
  });
  await work.start();
  const pass = async (ms: number): Promise<void> => {
    clock.pass(ms);
    await turns();
  };
  return { journal, database, at, work, pass };
}

test('once a day it is looked whether something is older than is kept, and then it is forgotten by nobody’s hand', async () => {
  const { journal, database, at, work, pass } = await aShop();
  await pass(DAY_MS / 2);
  expect([at.looks, journal.openErasure()]).toEqual([1, null]);
  // The owner keeps less from now on: the next look finds it.
  at.months = 12;
  await pass(DAY_MS / 4);
  expect(at.looks).toBe(1);
  await pass(DAY_MS);
  expect(at.begun).toBe(1);
  expect(journal.openErasure()).toMatchObject({ wanted: { kind: 'retention' } });
  const { by, before, now } = { ...entryOf(database), now: NOON };
  expect(by).toBe(null);
  expect((now - before) / DAY).toBeGreaterThan(360);
  await work.stop();
});

test('while somebody sells nothing is looked for, and what cannot be read is tried again within the hour', async () => {
  let sells = true;
  let reads = 0;
  const { at, work, pass } = await aShop({
    selling: () => sells,
    journal: {
      async lookPast() {
        reads += 1;
        return reads === 1 ? fail('busy' as const) : ok({ isPast: false, next: null });
      },
      beginErasure: async () => ok('begun' as const),
    },
  });
  await pass(DAY_MS / 4);
  expect(reads).toBe(0);
  sells = false;
  await pass(20);
  expect(reads).toBe(1);
  await pass(60 * 60_000);
  expect([reads, at.begun]).toEqual([2, 0]);
  await work.stop();
});

function entryOf(database: Awaited<ReturnType<typeof openFilledJournal>>['database']): {
  readonly by: unknown;
  readonly before: number;
} {
  const [by, before] = [
    database.prepare('SELECT by FROM erasures').pluck().get(),
    database.prepare('SELECT before FROM erasures').pluck().get(),
  ];
  return { by, before: Number(before) };
}
