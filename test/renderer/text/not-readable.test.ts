import { expect, test } from 'vitest';
import { notReadableSentences } from '../../../src/renderer/src/text/not-readable';

const row = (n: number) => ({ refId: `K7Q2M9X4T1B8Z${n}`, seq: n });

test('one recharge that cannot be read is named, with what to do', () => {
  expect(notReadableSentences({ rows: [row(1)], sentLines: 0 })).toBe(
    '1 recharge cannot be read: K7Q2M9X4T1B8Z1. Look at the gateway what became of it. '
      + 'Make a copy of Galla’s data folder and have the disk looked at.',
  );
});

test('of many three are named; one without a ref id by its number; damaged lines are counted', () => {
  const rows = [{ refId: null, seq: 7 }, row(1), row(2), row(3), row(4)];
  expect(notReadableSentences({ rows, sentLines: 2 })).toBe(
    '5 recharges cannot be read: no. 7, K7Q2M9X4T1B8Z1, K7Q2M9X4T1B8Z2 and 2 more. '
      + 'Look at the gateway what became of them. 2 lines of the log of sent requests cannot be read. '
      + 'Make a copy of Galla’s data folder and have the disk looked at.',
  );
});
