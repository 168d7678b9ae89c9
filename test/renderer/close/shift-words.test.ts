import { expect, test } from 'vitest';
import { createSay } from '../../../src/preload/contract/words/create-say';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import { remarkText } from '../../../src/renderer/src/components/said/said';
import { shiftRemark } from '../../../src/renderer/src/screens/close/shift/shift-words';
import { say } from '../../support/say';

test('what opening a shift came to turns with the language', () => {
  const inHindi = createSay('hi-IN', hindi).say;
  const remark = shiftRemark('opened', null);
  expect(remarkText(say, remark)).toBe(say('shift.said.opened'));
  expect(remarkText(inHindi, remark)).toBe(inHindi('shift.said.opened'));
  expect(inHindi('shift.said.opened')).not.toBe(say('shift.said.opened'));
});
