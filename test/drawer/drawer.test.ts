import { expect, test } from 'vitest';
import { playStories } from './play-stories';

/** A short form of `npm run test:drawer`. */
test('a hundred and fifty stories of a counter: the ledger holds what the drawer holds, to the paisa', async () => {
  const { done, wrong } = await playStories(1, 150, 40);
  expect(wrong).toEqual([]);
  // The stories reach every way in which money moves.
  const ways = [
    'cash_returned',
    'cash_received',
    'not_taken',
    'charge_kept',
    'nothing_owed',
    'corrected',
    'paid_back',
    'given_back',
    'paid_in',
    'paid_out',
    'safe_drop',
    'other_sale',
    'top-up from drawer',
    'reversed',
    'reversed of a sale',
    'reversed dues',
    'carried',
    'counted',
    'broke',
    'restarted',
    'not_sent not_sent',
  ];
  expect(ways.filter((way) => (done.get(way) ?? 0) === 0)).toEqual([]);
}, 180_000);
