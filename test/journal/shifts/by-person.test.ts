import { expect, test } from 'vitest';
import { aPersonId } from '../../support/builders/a-person-id';
import { after, aRefId, anIntent, NOON, rechargeReply, WINDOW } from '../support/builders';
import { paise } from '../../../src/preload/contract/money';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import type { Actor } from '../../../src/main/recharge/state/moment';
import { aDay } from './a-day';

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
