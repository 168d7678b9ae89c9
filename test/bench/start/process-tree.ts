import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that descend from it and still run. Linux only. */
export function treeOf(root: number): readonly number[] {
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

/** A file of `/proc` about a process; empty: it ended while we looked. */
export function readProc(process: number, file: string): string {
  try {
    return readFileSync(`/proc/${process}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
