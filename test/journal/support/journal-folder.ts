import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder on the real disk, removed after the test. */
export function journalFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galla-journal-'));
  made.push(folder);
  return folder;
}
