import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { CopyKeys } from '../../../src/main/copies/format/copy-head';
import { bothKeys } from '../support/copies-at-hand';
import { aDrill } from './a-drill';
import { kindsOfCopy } from './play-restore';
import { waysToLose } from './ways-to-lose';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

let keys: CopyKeys;
beforeAll(async () => {
  keys = await bothKeys();
});

describe.each(waysToLose.map((way) => [way.name, way] as const))('a journal that is lost (%s)', (_, way) => {
  test.each(kindsOfCopy)('comes back (%s)', async (kind) => {
    const workerFile = inject('journalWorker');
    const faults = await aDrill({ way, kind, keys, workerFile, sales: [6, 5] });
    expect(faults).toEqual([]);
  });
});
