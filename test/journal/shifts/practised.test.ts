import { expect, test } from 'vitest';
import { NOON } from '../support/builders';
import { aPersonId } from '../../support/builders/a-person-id';
import { aDay, rupees } from './a-day';

const [asha, ravi] = [aPersonId('a'), aPersonId('b')];

test('a Z says when somebody practised since the one before, by whom, and who allowed it', async () => {
  const at = await aDay();
  at.sell();
  at.journal.notePractice('began', { at: NOON, by: asha, allowedBy: ravi });
  at.journal.notePractice('ended', { at: NOON + 60_000, by: ravi, allowedBy: null });
  const told = [{ from: NOON, to: NOON + 60_000, by: asha, allowedBy: ravi }];
  expect(at.journal.xReport(NOON).period.practised).toEqual(told);
  expect(at.close(199).figures.period.practised).toEqual(told);
  expect(at.close(199).figures.period.practised).toEqual([]);
});

test('a turn that a stop of Galla ended has no end, also where somebody practises again', async () => {
  const at = await aDay();
  at.journal.notePractice('began', { at: NOON, by: asha, allowedBy: null });
  at.journal.notePractice('began', { at: NOON + 5000, by: ravi, allowedBy: null });
  at.journal.notePractice('ended', { at: NOON + 9000, by: ravi, allowedBy: null });
  expect(at.close(0).figures.period.practised).toEqual([
    { from: NOON, to: null, by: asha, allowedBy: null },
    { from: NOON + 5000, to: NOON + 9000, by: ravi, allowedBy: null },
  ]);
});

test('a close of an earlier day leaves what was practised later to the next', async () => {
  const at = await aDay();
  at.sell();
  at.journal.notePractice('began', { at: NOON, by: asha, allowedBy: null });
  at.journal.notePractice('ended', { at: NOON + 1000, by: asha, allowedBy: null });
  const DAY = 24 * 3_600_000;
  at.goOnAt(DAY);
  at.journal.notePractice('began', { at: NOON + DAY, by: ravi, allowedBy: null });
  at.journal.notePractice('ended', { at: NOON + DAY + 1000, by: ravi, allowedBy: null });
  expect(at.begin('2026-01-10')).toBe('done');
  expect(at.count(rupees(199))).toBe('done');
  const late = at.finish('late').close;
  expect(late?.figures.period.practised).toMatchObject([{ by: asha }]);
  expect(at.journal.xReport(NOON + DAY).period.practised).toMatchObject([{ by: ravi }]);
});
