import { existsSync, readFileSync } from 'node:fs';
import type { RunKind } from './messages';

/** One step that faultline saw: a libc call on a file of the journal or on the socket to the gateway. */
export interface Step {
  /** 1, 2, 3 …; a run of page writes to one file is one place. */
  readonly place: number;
  /** 1, 2, 3 … in its place. */
  readonly within: number;
  readonly side: 'before' | 'after';
  readonly call: string;
  /** Name of the file; `.` for the data folder, `gateway` for the socket. */
  readonly what: string;
}

/** Reads what faultline wrote, up to the step that it killed at; nothing when no step was met. */
export function readSteps(file: string): readonly Step[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [place, within, side, call, what] = line.split(' ');
      if (call === undefined || what === undefined) return [];
      return [
        { place: Number(place), within: Number(within), side: side === '<' ? 'before' : 'after', call, what },
      ];
    });
}

/** How many places these steps have. */
export function placesIn(steps: readonly Step[]): number {
  return steps.at(-1)?.place ?? 0;
}

/** How many steps a place has; 1 when it is not known. */
export function stepsIn(steps: readonly Step[], place: number): number {
  return steps.findLast((step) => step.place === place)?.within ?? 1;
}

/** Where a run was when it was killed at its last step, in the words of the report. */
export function labelOf(kind: RunKind, steps: readonly Step[]): string {
  const last = steps.at(-1);
  if (last === undefined) return `${kind}: before its first step`;
  const met = (what: (step: Step) => boolean) => steps.some(what);
  if (last.what === 'gateway') return `${kind}: ${last.side} ${last.call} on the socket`;
  const where = fileOf(last.what);
  const part =
    last.what.endsWith('sent.log') || kind === 'start'
      ? ''
      : met((step) => step.what === 'gateway')
        ? ' after the wire'
        : met((step) => step.what.endsWith('sent.log'))
          ? ' between sent.log and the wire'
          : ' before the wire';
  const call = last.call === 'pwrite' ? 'page write' : last.call.includes('sync') ? 'sync' : last.call;
  return `${kind}: ${last.side} ${call} of ${where}${part}`;
}

function fileOf(name: string): string {
  if (name === '.') return 'the folder';
  return name.replace(/^journal\.db-wal$/, 'the log of the journal').replace(/^journal\.db$/, 'the journal');
}
