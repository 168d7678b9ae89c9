import { expect, test } from 'vitest';
import { allReadable } from '../../../src/preload/contract/settings/settings';
import { perhapsSentSentence } from '../../../src/renderer/src/screens/counter/day/perhaps-sent-sentence';
import { isUnreadable, notReadableSentences } from '../../../src/renderer/src/text/not-readable';
import { say } from '../../support/say';

const row = (n: number) => ({ refId: `K7Q2M9X4T1B8Z${n}`, seq: n });

test('one recharge that cannot be read is named, with what to do', () => {
  expect(notReadableSentences(say, { ...allReadable, rows: [row(1)] })).toBe(
    '1 recharge cannot be read: K7Q2M9X4T1B8Z1. Look in your panel how it ended. '
      + 'Make a copy of Galla’s data folder and have the disk checked.',
  );
});

test('of many three are named; one without a ref id by its number; damaged lines are counted', () => {
  const rows = [{ refId: null, seq: 7 }, row(1), row(2), row(3), row(4)];
  expect(notReadableSentences(say, { ...allReadable, rows, sentLines: 2 })).toBe(
    '5 recharges cannot be read: no. 7, K7Q2M9X4T1B8Z1, K7Q2M9X4T1B8Z2 and 2 more. '
      + 'Look in your panel how they ended. 2 lines of the log of sent requests are damaged. '
      + 'Make a copy of Galla’s data folder and have the disk checked.',
  );
});

test('a damaged line that names a sale sends staff to the list, and a log that is too long is told', () => {
  const line = { refId: null, number: '98', amountPaise: null, at: null };
  expect(notReadableSentences(say, { ...allReadable, sentLines: 1, perhapsSent: [line] })).toContain(
    '1 line of the log of sent requests is damaged. What can be read stands under Needs you.',
  );
  expect(isUnreadable(allReadable)).toBe(false);
  const cut = { ...allReadable, sentLogCut: true };
  expect(isUnreadable(cut)).toBe(true);
  expect(notReadableSentences(say, cut)).toContain('too long: only its newest part was read.');
});

test('what is read of a damaged line is never said as if it were sure', () => {
  const line = { refId: null, number: '98', amountPaise: null, at: Date.parse('2026-01-10T12:00:00+05:30') };
  expect(perhapsSentSentence(say, line)).toBe(
    'The log of sent requests is damaged here. Parts of this line may be wrong. Time: 10 Jan 2026, 12:00. '
      + 'Look for it in History and in your panel before you sell it again.',
  );
});
