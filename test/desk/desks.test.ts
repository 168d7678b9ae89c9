import { expect, test } from 'vitest';
import { fail } from '../../src/preload/contract/result';
import { createDesks } from '../../src/main/desk/desks';

test('a counter whose opening broke off once is opened when it is chosen again', async () => {
  let tries = 0;
  const desks = createDesks(async () => {
    tries += 1;
    if (tries === 1) throw new Error('the folder could not be read');
    return fail({ code: 'journal_io', file: 'journal.db' });
  });
  await expect(desks.workOn('real')).rejects.toThrow('the folder could not be read');
  await desks.workOn('real');
  expect(tries).toBe(2);
});
