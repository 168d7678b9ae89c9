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

test('a desk that is replaced is opened anew when the work between is done, and whoever asks meanwhile waits for it', async () => {
  const order: string[] = [];
  const desks = createDesks(async () => {
    order.push('opened');
    return fail({ code: order.includes('worked') ? 'journal_io' : 'journal_missing', file: 'journal.db' });
  });
  await desks.workOn('real');
  expect(desks.problem()).toMatchObject({ code: 'journal_missing' });
  let meanwhile: Promise<unknown> = Promise.resolve();
  const done = await desks.replace('real', async () => {
    meanwhile = desks.keepAsking();
    order.push('worked');
  });
  expect([done, order]).toEqual(['done', ['opened', 'worked', 'opened']]);
  expect(await meanwhile).toMatchObject({ code: 'journal_io' });
  expect(desks.problem()).toMatchObject({ code: 'journal_io' });
  await expect(desks.replace('real', () => Promise.reject(new Error('the disk is full')))).rejects.toThrow(
    'the disk is full',
  );
  expect(order.at(-1)).toBe('opened');
});
