import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** What is loaded with the file itself: no types, and nothing that an `import()` loads later. */
const withIt = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\bfrom\s+)?'([^']+)'/gm;

/** The packages that a file brings with it, each with the file that asks for it first. */
function packagesWith(entries: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set(entries);
  for (const file of seen)
    for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(withIt)) {
      if (!specifier.startsWith('.')) {
        if (!found.has(specifier)) found.set(specifier, file);
        continue;
      }
      const source = `${join(root, dirname(file), specifier)}.ts`;
      if (existsSync(source)) seen.add(relative(root, source));
    }
  return found;
}

test('what seals and opens copies is not loaded when Galla starts: few starts need it', () => {
  // The first two are one start: the window, and then the rest of main behind it.
  const start = packagesWith(['src/main/index.ts', 'src/main/open-counter.ts']);
  expect(start.has('zod')).toBe(true);
  for (const name of ['@scure/base', 'age-encryption']) expect(start.get(name)).toBe(undefined);
  const worker = packagesWith(['src/main/journal/thread/worker.ts']);
  expect(worker.has('better-sqlite3')).toBe(true);
  expect(worker.has('age-encryption')).toBe(false);
  // And the same look finds it where it is.
  expect(packagesWith(['src/main/copies/process/copy-process.ts']).has('age-encryption')).toBe(true);
});
