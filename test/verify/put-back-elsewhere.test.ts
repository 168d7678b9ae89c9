import { expect, test } from 'vitest';
import type { Checkpoint } from '../../src/main/journal/checkpoints/checkpoint';
import { handleOf } from '../../src/main/journal/database/handles';
import { checkpointFaults } from '../../src/main/journal/verify/checkpoint-faults';
import { FaultList } from '../../src/main/journal/verify/fault-list';
import { after } from '../journal/support/builders';
import { openTestJournal } from '../journal/support/open-journal';

const WHERE = 'galla-ABCD-checkpoints.txt';
const ARRIVAL = 'fedcba9876543210';

test('the computer that a shop was brought from lives on, where nobody here can know: its checkpoints are no fault of here', async () => {
  const { journal, database } = await openTestJournal();
  const { counter } = journal.epochNow();
  journal.arrive({ arrival: ARRIVAL, how: 'copied', at: after(20).at });
  // There a copy was put back, too: its epoch is one that this journal never had.
  const there: Checkpoint = { counter, epoch: 3, n: 40, h: 'ab'.repeat(32), at: after(30).at, signed: null };
  const faultsOf = (checkpoint: Checkpoint): number => {
    const faults = new FaultList();
    checkpointFaults(database, handleOf(database), [{ ...checkpoint, where: WHERE }], faults);
    return faults.count;
  };
  expect(faultsOf(there)).toBe(0);
  expect(faultsOf({ ...there, epoch: 1 })).toBe(0);
  // Of before it left, it is ours.
  expect(faultsOf({ ...there, epoch: 1, n: 0 })).toBe(1);
  // And an epoch of this counter that nobody knows is told.
  expect(faultsOf({ ...there, counter: journal.epochNow().counter, epoch: 2 })).toBe(1);
});
