import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A program that is Electron, but for its stderr, each line of which (`$line`) goes through some words of bash.
 *
 * @param folder where it may be written; made when missing
 * @param perLine bash that runs before the line is passed on; may change `$line`
 * @param atStart bash that runs once, before Electron
 * @returns its path, for `launch({ executable })`
 */
export function electronWithAlteredOutput(
  folder: string,
  electronPath: string,
  perLine: string,
  atStart = '',
): string {
  mkdirSync(folder, { recursive: true });
  const executable = join(folder, 'electron-with-altered-output.sh');
  const script = [
    '#!/bin/bash',
    atStart,
    // The reader ends when Electron and all its children have closed their stderr.
    `exec '${electronPath}' "$@" 2> >(while IFS= read -r line; do`,
    perLine,
    `  printf '%s\\n' "$line"`,
    'done >&2)',
    '',
  ].join('\n');
  writeFileSync(executable, script);
  chmodSync(executable, 0o700);
  return executable;
}
