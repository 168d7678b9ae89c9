import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';

const packages = z.record(z.string(), z.string());
const manifest = z.object({
  dependencies: packages,
  devDependencies: packages,
  optionalDependencies: packages,
});

test('docs/dependencies.md says why each dependency is there, and names no other', async () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest.parse(
    JSON.parse(await readFile('package.json', 'utf8')),
  );
  const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const text = await readFile('docs/dependencies.md', 'utf8');
  const named = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  expect(new Set(named)).toEqual(new Set(installed));
  expect(named).toHaveLength(installed.length);
});

test('every dependency has an exact version', async () => {
  const all = manifest.parse(JSON.parse(await readFile('package.json', 'utf8')));
  const versions = Object.values(all).flatMap((group) => Object.entries(group));
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
