import type { Page } from '@playwright/test';
import type { CountedFor } from '../../src/preload/contract/shift/shift';
import type { TypedPieces } from '../../src/preload/contract/shift/denomination';
import { aRequestId } from './builders/a-request-id';
import { call } from './electron-app';

/** Counts for a shift over the bridge, and says why where the count is off by more than the shop allows without a word. */
export async function countForAShift(
  page: Page,
  of: Exclude<CountedFor, 'close'>,
  pieces: readonly TypedPieces[],
): Promise<void> {
  const begun = await call(page, 'shift:begin-count', { requestId: aRequestId(), of });
  if (!begun.ok) throw new Error(`not begun: ${begun.failure.code}`);
  const { draft } = begun.value;
  const counted = await call(page, 'shift:count', { requestId: aRequestId(), draft, pieces });
  if (!counted.ok) throw new Error(`not counted: ${counted.failure.code}`);
  if (counted.value.draft === null) return;
  const noted = await call(page, 'shift:note', {
    requestId: aRequestId(),
    draft,
    note: 'counted by the test',
  });
  if (!noted.ok) throw new Error(`not noted: ${noted.failure.code}`);
}
