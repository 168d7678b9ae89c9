import { beforeAll, expect, inject, test, vi } from 'vitest';
import type { CopyKeys } from '../../../src/main/copies/format/copy-head';
import { bothKeys } from '../support/copies-at-hand';
import { aDrill } from './a-drill';
import { waysToLose } from './ways-to-lose';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

let keys: CopyKeys;
beforeAll(async () => {
  keys = await bothKeys();
});

/** The short form of `npm run test:restore`. */
const short = [
  ['pages of it zeroed', 'elsewhere_by_code'],
  ['an older one put in its place by hand', 'daily'],
  ['deleted with the log of sent requests', 'elsewhere'],
] as const;

test.each(short)(
  'a journal that is lost (%s) comes back (%s): nothing lost that was known, nothing sent twice, no Z twice',
  async (name, kind) => {
    const way = waysToLose.find((each) => each.name === name);
    if (way === undefined) throw new Error('no such way');
    const faults = await aDrill({ way, kind, keys, workerFile: inject('journalWorker'), sales: [2, 2] });
    expect(faults).toEqual([]);
  },
);
