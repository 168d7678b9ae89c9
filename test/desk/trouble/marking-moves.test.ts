import { expect, test } from 'vitest';
import { markingMoves } from '../../../src/main/desk/marking-moves';
import { systemClock } from '../../../src/main/desk/system-clock';
import { anybody } from '../../../src/main/recharge/state/moment';
import { paise } from '../../../src/preload/contract/money';
import { ok, type Result } from '../../../src/preload/contract/result';
import type { LogMark } from '../../../src/main/recharge/ports';
import type { SentLogFailure } from '../../../src/main/journal/sent-log/sent-log';
import { aRequestId } from '../../support/builders/a-request-id';
import { passes } from '../../support/desk/a-desk';
import { deskFixture } from '../../support/desk/desk-fixture';

const at = deskFixture();

/** The journal of the desk beside a log whose lines are on disk when the test says so. */
function besideASlowLog() {
  const waiting: ((written: Result<null, SentLogFailure>) => void)[] = [];
  const asked: LogMark[] = [];
  const noteMark = async (mark: LogMark): Promise<Result<null, SentLogFailure>> => {
    asked.push(mark);
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
  const journal = markingMoves(
    at.desk.journal,
    { noteMark, noteAway: async () => ok(null), noteHead: () => undefined, keepHead: async () => ok(null) },
    systemClock,
  );
  const move = () =>
    journal.moveDrawer(
      { kind: 'paid_out', way: 'cash', amountPaise: paise(20_00), reason: 'tea' },
      { at: systemClock.now(), ...anybody },
      aRequestId(),
    );
  return { move, asked, writes: (written: Result<null, SentLogFailure>) => waiting.shift()?.(written) };
}

test('of two that move money at once neither is answered before a line that covers it is on disk', async () => {
  const { move, asked, writes } = besideASlowLog();
  const answered: string[] = [];
  const both = [move().then(() => answered.push('one')), move().then(() => answered.push('other'))] as const;
  await passes(300);
  // The one line that is on its way may cover both: nobody goes on before it is written.
  expect(asked).toHaveLength(1);
  expect(answered).toEqual([]);
  writes(ok(null));
  for (let waited = 0; waited < 5000 && answered.length < 2; waited += 10) {
    await passes(10);
    writes(ok(null));
  }
  await Promise.all(both);
  expect(asked.at(-1)?.move).toBe(2);
});
