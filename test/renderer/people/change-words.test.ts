import { expect, test } from 'vitest';
import { changedWhat, shownValue } from '../../../src/renderer/src/screens/settings/changes/change-words';
import { say } from '../../support/say';

test('a setting is told by where it is changed and by its own name', () => {
  expect(changedWhat(say, 'counter.shieldMinutes')).toBe('Counter › Duplicate shield, minutes');
  expect(changedWhat(say, 'people.K. L. Rao.role')).toBe('People › K. L. Rao › Role');
  expect(changedWhat(say, 'rights.settle')).toBe('Rights › Settle a recharge by hand');
  expect(changedWhat(say, 'operators.AT.name')).toBe('Operators › AT.name');
  expect(changedWhat(say, 'mode')).toBe('Practice');
  expect(changedWhat(say, 'of.a.newer.galla')).toBe('of.a.newer.galla');
});

test('a value is told as Settings tell it', () => {
  expect(shownValue(say, 'counter.lowBalancePaise', '50000')).toBe('₹ 500');
  expect(shownValue(say, 'counter.shieldMinutes', '20')).toBe('20');
  expect(shownValue(say, 'people.Asha.role', '"manager"')).toBe('Manager');
  expect(shownValue(say, 'people.Asha.active', 'false')).toBe('No');
  expect(shownValue(say, 'people.Asha.language', '"hi"')).toBe('हिन्दी · Hindi');
  expect(shownValue(say, 'shop.name', '"manager"')).toBe('manager');
  expect(shownValue(say, 'shop.name', null)).toBe('–');
  expect(shownValue(say, 'shop.name', '""')).toBe('–');
  expect(shownValue(say, 'conditions.own', '[{"phrase":"low bal')).toBe('[{"phrase":"low bal');
});
