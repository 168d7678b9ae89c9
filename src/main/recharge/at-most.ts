import type { ClockPort } from './ports';

/** Waits for `work`, for `ms` milliseconds at most, and leaves no timer behind. The work itself is not stopped. */
export async function atMost(
  clock: Pick<ClockPort, 'after'>,
  ms: number,
  work: Promise<unknown>,
): Promise<void> {
  let cancel = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    cancel = clock.after(ms, resolve);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    cancel();
  }
}
