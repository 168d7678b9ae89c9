import { readdirSync } from 'node:fs';
import { readProc, treeOf } from './process-tree';

/**
 * What a process and all that descend from it have computed so far, in milliseconds of CPU. Other programs beside move it much
 * less than they move the clock.
 */
export function processTreeCpuMs(root: number): number {
  const threads = treeOf(root).flatMap((process) =>
    tasksOf(process).map((thread) => Number(readProc(process, `task/${thread}/schedstat`).split(' ')[0])),
  );
  return threads.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
}

function tasksOf(process: number): readonly string[] {
  try {
    return readdirSync(`/proc/${process}/task`);
  } catch {
    return [];
  }
}
