import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropDrafts, keepDraft, restoreDraft } from '../../../src/renderer/src/screens/counter/kept-draft';
import { newRecharge, setForm, useSale } from '../../../src/renderer/src/screens/counter/sale-store';
import { aRecharge } from '../history/a-recharge';

const asha = 'practice 0000000000000001';
const ravi = 'practice 0000000000000002';
const { refId } = aRecharge({ seq: 1 });
const number = (): string => useSale.getState().form.number;

beforeEach(() => {
  vi.useFakeTimers();
  dropDrafts();
  newRecharge();
  setForm({ number: '98765' });
  keepDraft(asha, null);
  newRecharge();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what was typed is given back to the same person, once', () => {
  restoreDraft(ravi, null);
  expect(number()).toBe('');
  restoreDraft(asha, null);
  expect(number()).toBe('98765');
  newRecharge();
  restoreDraft(asha, null);
  expect(number()).toBe('');
});

test('it is dropped after half an hour, and when somebody sends', () => {
  vi.advanceTimersByTime(30 * 60_000);
  restoreDraft(asha, null);
  expect(number()).toBe('');

  setForm({ number: '98765' });
  keepDraft(asha, null);
  newRecharge();
  dropDrafts();
  restoreDraft(asha, null);
  expect(number()).toBe('');
});

test('the outcome that was shown stands there again', () => {
  useSale.setState({ outcome: refId });
  keepDraft(ravi, refId);
  newRecharge();
  restoreDraft(ravi, refId);
  expect(useSale.getState().outcome).toBe(refId);
});
