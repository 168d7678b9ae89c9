import { expect, test } from 'vitest';
import { aPersonId } from '../../support/builders/a-person-id';
import { after, aRefId, anIntent, NOON, rechargeReply, WINDOW } from '../support/builders';
import { paise } from '../../../src/preload/contract/money';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import type { Actor } from '../../../src/main/recharge/state/moment';
import { aDay, expectDone, judging, rupees } from './a-day';

const asha = { by: aPersonId('a'), allowedBy: null };
const ravi = { by: aPersonId('b'), allowedBy: null };

function sells(journal: JournalCalls, n: number, sum: number, actor: Actor, word: 'Success' | 'Failure') {
  const intent = anIntent(n, { number: `98765000${n}0`, amountPaise: paise(sum * 100) });
  const signed = (ms: number) => ({ ...after(n * 1000 + ms), ...actor });
  journal.openIntent(intent, WINDOW, signed(0), []);
  journal.enter(aRefId(n), { kind: 'sending' }, signed(1));
  journal.enter(aRefId(n), rechargeReply(word), after(n * 1000 + 2));
}

test('X and Z say who sold what and whose money moved, by id', async () => {
  const { journal, close } = await aDay().then((at) => ({ ...at, close: at.close.bind(at) }));
  sells(journal, 1, 199, asha, 'Success');
  sells(journal, 2, 49, asha, 'Failure');
  sells(journal, 3, 100, ravi, 'Success');
  journal.moveDrawer(
    { kind: 'paid_out', way: 'cash', amountPaise: paise(30_00), reason: 'tea' },
    { at: NOON + 60_000, ...ravi },
    'request-tea',
  );
  const expected = [
    {
      by: asha.by,
      success: { count: 1, amountPaise: 199_00, chargePaise: 0 },
      // What failed has not been given back yet.
      cashPaise: 248_00,
      upiPaise: 0,
    },
    {
      by: ravi.by,
      success: { count: 1, amountPaise: 100_00, chargePaise: 0 },
      cashPaise: 70_00,
      upiPaise: 0,
    },
  ];
  expect(journal.xReport(NOON).period.byPerson).toEqual(expected);
  expect(close(318).figures.period.byPerson).toEqual(expected);
  expect(close(318).figures.period.byPerson).toEqual([]);
});

test('a shop without people has nobody there', async () => {
  const at = await aDay();
  at.sell();
  expect(at.close(199).figures.period.byPerson).toEqual([]);
});

test('the report of a day says who sold what on it, by what is known now; a close is nobody’s', async () => {
  const at = await aDay();
  const { journal } = at;
  sells(journal, 1, 199, asha, 'Success');
  sells(journal, 2, 49, asha, 'Failure');
  sells(journal, 3, 100, ravi, 'Success');
  expectDone(at.begin());
  expectDone(at.count(rupees(300)));
  const ending = { draft: at.draft()?.draft ?? 0, note: '', takenOutPaise: paise(100_00), ...judging };
  expectDone(journal.finishClose(ending, { ...at.time(), ...ravi }, at.request()));
  const of = (by: Actor, count: number, sold: number, cash: number) => ({
    by: by.by,
    success: { count, amountPaise: sold * 100, chargePaise: 0 },
    cashPaise: cash * 100,
    upiPaise: 0,
  });
  expect(journal.peopleOfDay('2026-01-10')).toEqual([of(asha, 1, 199, 248), of(ravi, 1, 100, 100)]);
  at.goOnAt(60 * 60_000);
  at.becomes(3, 'Refunded');
  expect(journal.peopleOfDay('2026-01-10')).toEqual([of(asha, 1, 199, 248), of(ravi, 0, 0, 100)]);
  expect(journal.peopleOfDay('2026-01-11')).toEqual([]);
});
