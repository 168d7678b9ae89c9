/** Something that a desk does by itself, from its opening to its close. */
export interface Background {
  /** Begins, once. What it promises is waited for before anybody works at the desk. */
  start(): void | Promise<void>;
  /** Ends it, once, after it has begun. It holds nothing from then on. Must not reject. */
  stop(): void | Promise<void>;
}

/**
 * Starts one after the other. Answers how to stop them: the last one first, each before the next. Where one cannot begin,
 * those that have are stopped. @throws what its `start` throws.
 */
export async function startAll(works: readonly Background[]): Promise<() => Promise<void>> {
  const begun: Background[] = [];
  async function stopAll(): Promise<void> {
    for (const work of begun.toReversed()) await work.stop();
  }
  try {
    for (const work of works) {
      await work.start();
      begun.push(work);
    }
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
}
