import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own for a data folder: it can be filled, emptied again and made read-only. */
export interface TinyDisk {
  readonly folder: string;
  /** Takes every byte that is left. */
  fill(): void;
  /**
   * Takes every byte that is left and goes on taking what is given back: Chromium throws caches away when it
   * starts, and that may be just enough for a journal. Answers how to stop.
   */
  keepFull(): () => void;
  /** Gives them back. */
  empty(): void;
  readOnly(): void;
  remove(): void;
}

/** Whether this user may mount: only root on Linux, and not in every container. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

/** Mounts a disk in memory, with further words of `mount -o`. */
export function tinyDisk(megabytes: number, options: readonly string[] = []): TinyDisk {
  const folder = mkdtempSync(join(tmpdir(), 'galla-disk-'));
  mount(['-t', 'tmpfs', '-o', [`size=${megabytes}m`, ...options].join(','), 'galla-tiny-disk', folder]);
  const ballast = join(folder, 'ballast');
  function fill(): void {
    for (let bytes = 1 << 20; bytes >= 4096; bytes /= 2) {
      while (append(ballast, bytes));
    }
  }
  return {
    folder,
    fill,
    keepFull() {
      fill();
      const taking = setInterval(() => {
        while (append(ballast, 4096));
      }, 5);
      return () => clearInterval(taking);
    },
    empty: () => rmSync(ballast),
    readOnly: () => mount(['-o', 'remount,ro', folder]),
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}

function append(file: string, bytes: number): boolean {
  try {
    writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}

function mount(words: readonly string[]): void {
  execFileSync('mount', words, { stdio: 'ignore' });
}

function tryMount(): boolean {
  try {
    tinyDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}
