import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LONE_MS, LoneKey } from '../../../src/renderer/src/keyboard/lone-key';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a key that stands alone does what it asks for, a moment later', () => {
  const act = vi.fn<() => void>();
  new LoneKey().press(1000, act);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(LONE_MS);
  expect(act).toHaveBeenCalledOnce();
});

test('no key of a quick row does anything, the first and the last included', () => {
  const act = vi.fn<() => void>();
  const lone = new LoneKey();
  for (const at of [0, 5, 10, 15]) {
    lone.press(1000 + at, act);
    vi.advanceTimersByTime(5);
  }
  vi.advanceTimersByTime(1000);
  expect(act).not.toHaveBeenCalled();
});

test('Enter behind a key does first what the key asks for, once', () => {
  const act = vi.fn<() => void>();
  const lone = new LoneKey();
  lone.press(1000, act);
  lone.flush();
  lone.flush();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledOnce();
});
