/** Whether there is time for one more piece. */
export type MayGoOn = () => boolean;

/** Lets pieces begin for so long: the thread sells, and a sale that comes meanwhile waits. In milliseconds. */
export function untilSpent(ms: number): MayGoOn {
  const until = performance.now() + ms;
  return () => performance.now() < until;
}
