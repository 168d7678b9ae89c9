import { readdirSync, readlinkSync } from 'node:fs';

/** What keeps this program awake: timers, sockets, ports to threads. */
export function awake(): readonly string[] {
  return process.getActiveResourcesInfo().sort();
}

/** Who listens to this program as a whole. */
export function listening(): Readonly<Record<string, number>> {
  return Object.fromEntries(process.eventNames().map((name) => [String(name), process.listenerCount(name)]));
}

/** The files below a folder that this program holds open, its threads' too. */
export function openFiles(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  const targets = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      // The one that listed the folder is closed again.
      return [];
    }
  });
  return targets.filter((target) => target.startsWith(folder)).sort();
}
