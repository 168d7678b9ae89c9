import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { journalFolder } from './journal-folder';

/** A real file system of a few hundred kilobytes that can be filled, emptied and made read-only. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  empty(): void;
  readOnly(): void;
}

const mounted: string[] = [];

afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', ['--lazy', folder]);
});

/** Whether this user may mount: only root on Linux can have a disk of its own. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

export function smallDisk(kilobytes: number): SmallDisk {
  const folder = journalFolder();
  mount(folder, kilobytes);
  mounted.push(folder);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      // Down to the last page: doubling back from large pieces to single bytes.
      let held = Buffer.alloc(0);
      for (let piece = 1 << 20; piece >= 4096; piece /= 2) {
        try {
          const more = Buffer.alloc(held.length + piece);
          writeFileSync(ballast, more);
          held = more;
          piece *= 2;
        } catch {
          writeFileSync(ballast, held);
        }
      }
    },
    empty: () => rmSync(ballast),
    readOnly: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
  };
}

function mount(folder: string, kilobytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'galla-small-disk', folder], {
    stdio: 'ignore',
  });
}

function tryMount(): boolean {
  const folder = journalFolder();
  try {
    mount(folder, 64);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}
