import { readProc, treeOf } from './process-tree';

/**
 * What a process and all that descend from it take of the memory, in megabytes (10⁶ bytes): the sum of their
 * proportional set sizes, in which a page that n processes share counts 1/n in each. Linux only.
 */
export function processTreeMegabytes(root: number): number {
  return megabytesOf(root, ['Pss']);
}

/** The part of it that is no file: what other programs beside do not share, and so do not move. */
export function ownMegabytes(root: number): number {
  return megabytesOf(root, ['Pss_Anon', 'Pss_Shmem']);
}

function megabytesOf(root: number, kinds: readonly string[]): number {
  const kilobytes = treeOf(root).flatMap((process) => kinds.map((kind) => kilobytesOf(process, kind)));
  return (kilobytes.reduce((sum, each) => sum + each, 0) * 1024) / 1e6;
}

function kilobytesOf(process: number, kind: string): number {
  const line = new RegExp(`^${kind}:\\s+(\\d+) kB$`, 'm').exec(readProc(process, 'smaps_rollup'));
  return Number(line?.[1] ?? 0);
}
