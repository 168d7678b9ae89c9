import type { Page } from '@playwright/test';
import type { CounterSettings } from '../../../src/preload/contract/settings/settings';
import { call } from '../electron-app';

/** Changes what the owner has set for the counter, by the bridge: the owner must be let in. */
export async function changeCounterSettings(
  page: Page,
  change: (counter: CounterSettings) => Partial<CounterSettings>,
): Promise<void> {
  const read = await call(page, 'settings:read', {});
  if (!read.ok) throw new Error(read.failure.code);
  const { counter } = read.value;
  const settings = { ...read.value, counter: { ...counter, ...change(counter) } };
  const saved = await call(page, 'settings:save', { settings });
  if (!saved.ok) throw new Error(saved.failure.code);
}
