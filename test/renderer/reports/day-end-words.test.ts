import { expect, test } from 'vitest';
import { dayEndRemark } from '../../../src/renderer/src/screens/reports/day-end/day-end-words';
import { remarkText } from '../../../src/renderer/src/components/said/said';
import { say } from '../../support/say';
import { aRecharge } from '../../support/slips/a-recharge';

test('a pass that found nothing says so', () => {
  expect(dayEndRemark(say, { end: 'all_asked', asked: 1, changed: [], notAsked: [] })).toEqual({
    tone: 'good',
    text: '1 recharge asked, nothing changed. Every recent success and failure was asked about.',
  });
});

test('a pass that found changes is not called good, and one that could not ask claims nothing', () => {
  const changed = dayEndRemark(say, { end: 'all_asked', asked: 4, changed: [aRecharge()], notAsked: [] });
  expect(changed.tone).toBe('plain');
  expect(remarkText(say, changed)).toContain('4 recharges asked, 1 changed');
  const none = dayEndRemark(say, { end: 'cannot_ask', asked: 0, changed: [], notAsked: [] });
  expect(remarkText(say, none)).toBe(
    'The gateway could not be asked. Check the connection, then start again.',
  );
});
