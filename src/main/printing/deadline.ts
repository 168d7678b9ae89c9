/** What a race against the clock brought. */
export type Timed<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'timed_out' };

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
