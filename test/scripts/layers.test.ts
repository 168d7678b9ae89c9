import { describe, expect, test } from 'vitest';
import { checkFolders, MOST_FILES } from '../../scripts/layers/check-folders.mjs';
import { checkLayers } from '../../scripts/layers/check-layers.mjs';
import { importsOf } from '../../scripts/layers/imports-of.mjs';
import type { Room } from '../../scripts/layers/rooms.mjs';

const rooms: readonly Room[] = [
  { name: 'words', folder: 'src/words', may: [] },
  { name: 'schemas', folder: 'src/words', named: /-schemas\.ts$/, may: ['words'], packages: ['zod'] },
  { name: 'core', folder: 'src/core', may: ['words'] },
  { name: 'disk', folder: 'src/disk', may: ['words', 'core'], packages: ['node:*'] },
];

const house = {
  'src/words/money.ts': `export const one = 1;`,
  'src/words/sale-schemas.ts': `import { z } from 'zod';\nimport { one } from './money';`,
  'src/core/sale.ts': `import {\n  one,\n} from '../words/money';`,
  'src/disk/journal.ts': `import { readFile } from 'node:fs';\nimport { one } from '../words/money';\nimport { sale } from '../core/sale';`,
};

const faults = (over: Readonly<Record<string, string>> = {}, table = rooms) =>
  checkLayers(table, new Map(Object.entries({ ...house, ...over })));

describe('the table of rooms', () => {
  test('finds nothing where every import goes up', () => {
    expect(faults()).toEqual([]);
  });

  test.each([
    ['a room below it', `import { x } from '../disk/journal';`, '../disk/journal (core → disk)'],
    ['a package that is not its own', `export { z } from 'zod';`, 'zod (core → zod)'],
    ['files of a room that are set apart', `import '../words/sale-schemas';`, '(core → schemas)'],
    ['what is only loaded when it is needed', `const later = import('node:fs');`, 'node:fs (core → node:fs)'],
    ['a folder that is no room', `import { x } from '../cellar/x';`, '../cellar/x (core → no room)'],
  ])('tells of an import of %s', (_what, text, said) => {
    expect(faults({ 'src/core/more.ts': text })).toEqual([expect.stringContaining(said)]);
  });

  test('tells of a folder that is not in it', () => {
    expect(faults({ 'src/cellar/x.ts': '' })).toEqual(['src/cellar/x.ts is in no room of the table']);
  });

  test('tells of an arrow that would close a circle', () => {
    const [words, ...rest] = rooms;
    if (words === undefined) throw new Error('no room');
    const circle = [{ ...words, may: ['core'] }, ...rest];
    expect(faults({ 'src/words/late.ts': `import '../core/sale';` }, circle)).toEqual([
      'words → core: a room may only import rooms that stand above it in the table',
    ]);
  });

  test('tells of an arrow and of a room that nobody uses any more', () => {
    expect(
      faults({ 'src/disk/journal.ts': `import { sale } from '../core/sale';\nimport 'node:fs';` }),
    ).toEqual(['disk → words is allowed and never used']);
    expect(faults({}, [...rooms, { name: 'attic', folder: 'src/attic', may: [] }])).toEqual([
      'nothing is in the room attic',
    ]);
  });
});

test('a folder that is too full and a room without a guide are told of', () => {
  const files = Array.from({ length: MOST_FILES + 1 }, (_, n) => `src/core/rule-${n}.ts`);
  const paths = [...files, 'src/core/README.md', 'src/disk/journal.ts', 'src/words/README.md'];
  expect(checkFolders(rooms, paths)).toEqual([
    'src/core holds 21 files, more than 20',
    'src/disk has no guide (README.md)',
  ]);
  expect(checkFolders(rooms, [...paths.slice(1), 'src/disk/README.md'])).toEqual([]);
});

test('an import is found however it is written', () => {
  const text = [
    `import type { A } from './a';`,
    `import {`,
    `  b,`,
    `} from './b';`,
    `export * from './c';`,
    `import './d.css';`,
    `const e = await import('./e');`,
    `import font from './f.woff2?url';`,
    `@import './g.css';`,
    `const text = "it came from 'nowhere'";`,
  ];
  expect([...importsOf(text.join('\n'))].sort()).toEqual([
    './a',
    './b',
    './c',
    './d.css',
    './e',
    './f.woff2',
    './g.css',
  ]);
});
