/** What a race against the clock brought. */
export type Timed<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'timed_out' };

/**
 * A person hears within ten seconds how a print ended. What has shown no progress for this long, in
 * milliseconds, hangs.
 */
export const STALL_MS = 8000;

/** Waits for `work` for `ms` at most. The work itself is not stopped: the caller destroys what does it. */
export async function within<T>(ms: number, work: Promise<T>): Promise<Timed<T>> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Timed<T>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'timed_out' }), ms);
  });
  try {
    const done = work.then((value): Timed<T> => ({ kind: 'done', value }));
    return await Promise.race([done, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Time that several steps share, in milliseconds: what the first one takes the next one lacks. */
export interface TimeBudget {
  /** What is left; 0 when it is used up. */
  left(): number;
}

/** Starts one. */
export function startBudget(ms: number): TimeBudget {
  const end = performance.now() + ms;
  return { left: () => Math.max(0, end - performance.now()) };
}
