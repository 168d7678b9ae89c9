/** Something that a desk does by itself, from its opening to its close. */
export interface Background {
  /** Begins, once. What it promises is waited for before anybody works at the desk. */
  start(): void | Promise<void>;
  /** Ends it, once, after it has begun. It holds nothing from then on. Must not reject. */
  stop(): void | Promise<void>;
}

/** Starts one after the other. Answers how to stop them: the last one first, each before the next. */
export async function startAll(works: readonly Background[]): Promise<() => Promise<void>> {
  for (const work of works) await work.start();
  return async () => {
    for (const work of works.toReversed()) await work.stop();
  };
}
