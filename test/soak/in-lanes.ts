/** Runs `work` for 0 … `count` − 1 with this many at a time. */
export async function inLanes(
  count: number,
  lanes: number,
  work: (n: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < count) {
        const n = next;
        next += 1;
        await work(n);
      }
    }),
  );
}
