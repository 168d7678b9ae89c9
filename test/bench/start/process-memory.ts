import { readdirSync, readFileSync } from 'node:fs';

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

function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const process = Number(name);
    const parent = Number.isInteger(process) ? parentOf(process) : null;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), process]);
  }
  const tree: number[] = [];
  const open = [root];
  for (let process = open.pop(); process !== undefined; process = open.pop()) {
    tree.push(process);
    open.push(...(children.get(process) ?? []));
  }
  return tree;
}

/** `null`: it ended while we looked. */
function parentOf(process: number): number | null {
  const parent = /^PPid:\s+(\d+)$/m.exec(readProc(process, 'status'))?.[1];
  return parent === undefined ? null : Number(parent);
}

function kilobytesOf(process: number, kind: string): number {
  const line = new RegExp(`^${kind}:\\s+(\\d+) kB$`, 'm').exec(readProc(process, 'smaps_rollup'));
  return Number(line?.[1] ?? 0);
}

function readProc(process: number, file: string): string {
  try {
    return readFileSync(`/proc/${process}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
