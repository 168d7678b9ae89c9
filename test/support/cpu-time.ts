/**
 * The milliseconds of processor that some work takes. How long a person waits for it depends on what else the machine
 * does; this does not, so it can be held against a bound on a busy one.
 */
export async function cpuMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
