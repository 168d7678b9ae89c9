import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../src/preload/contract/result';
import { confirmOperator, removeOperator, switchOperator } from '../../src/main/operators/catalogue';
import {
  openOperatorsFile,
  OPERATORS_FILE,
  PREVIOUS_FILE,
  type OperatorsFile,
} from '../../src/main/operators/operators-file';
import { diskFiles } from '../../src/main/operators-store/disk-files';
import { starterCatalogue, starterText } from './starter-catalogue';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galla-operators-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const now = (): number => Date.UTC(2025, 0, 2, 3, 4, 5);

function open(): Promise<OperatorsFile> {
  return openOperatorsFile({ files: diskFiles(folder), starter: starterText, now });
}

describe('the shop’s catalogue on disk', () => {
  test('a fresh folder works with the starter and writes nothing', async () => {
    const file = await open();
    expect(file.current().operators).toEqual(starterCatalogue().operators);
    expect(file.ownFile()).toBe(false);
    expect(file.setAside).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  test('a change is there after a restart', async () => {
    const file = await open();
    const changed = await file.change((catalogue) => confirmOperator(catalogue, 'AT'));
    expect(changed.ok).toBe(true);
    const again = await open();
    expect(again.ownFile()).toBe(true);
    expect(again.current().byCode.get('AT')?.confirmation).toBe('confirmed');
    expect(await readdir(folder)).toEqual([OPERATORS_FILE, PREVIOUS_FILE]);
  });

  test('a refused edit changes nothing, on disk or in memory', async () => {
    const file = await open();
    const refused = await file.change((catalogue) => confirmOperator(catalogue, 'NONE'));
    expect(refused).toEqual({ ok: false, failure: { code: 'no_such_operator' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('edits made at the same moment do not lose each other', async () => {
    const file = await open();
    await Promise.all([
      file.change((catalogue) => confirmOperator(catalogue, 'AT')),
      file.change((catalogue) => switchOperator(catalogue, 'JIO', false, 'server down')),
      file.change((catalogue) => removeOperator(catalogue, 'PB')),
    ]);
    const { byCode } = (await open()).current();
    expect(byCode.get('AT')?.confirmation).toBe('confirmed');
    expect(byCode.get('JIO')).toMatchObject({ on: false, note: 'server down' });
    expect(byCode.has('PB')).toBe(false);
  });

  test('the last change can be taken back, once', async () => {
    const file = await open();
    await file.change((catalogue) => confirmOperator(catalogue, 'AT'));
    await file.change((catalogue) => removeOperator(catalogue, 'PB'));
    const undone = await file.undo();
    expect(undone.ok && undone.value.byCode.has('PB')).toBe(true);
    expect(file.current().byCode.get('AT')?.confirmation).toBe('confirmed');
    expect(await file.undo()).toEqual({ ok: false, failure: { code: 'nothing_to_undo' } });
    expect((await open()).current().byCode.has('PB')).toBe(true);
  });

  test('the first change of all can be taken back too', async () => {
    const file = await open();
    await file.change((catalogue) => removeOperator(catalogue, 'PB'));
    await file.undo();
    expect(file.current().operators).toEqual(starterCatalogue().operators);
  });

  test.each([
    ['not JSON', 'rubbish', { cause: 'not_json', entry: null }],
    ['empty', '', { cause: 'not_json', entry: null }],
    ['cut off in the middle', starterText.slice(0, 5000), { cause: 'not_json', entry: null }],
    ['of another program', '{"operators":[]}', { cause: 'not_operators', entry: null }],
    [
      'of a later version',
      starterText.replace('"version": 1', '"version": 2'),
      { cause: 'not_operators', entry: null },
    ],
    [
      'with a freezing pattern',
      starterText.replace('[6-9]\\\\d{9}', '(?=a)'),
      { cause: 'bad_operator', entry: 0 },
    ],
    [
      'with one code twice',
      starterText.replace('"code": "JIO"', '"code": "at"'),
      { cause: 'duplicate_code', entry: 1 },
    ],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'unreadable'],
  ])('a file that is %s is set aside and the starter used', async (_what, content, damage) => {
    await writeFile(join(folder, OPERATORS_FILE), content);
    const file = await open();
    const aside = 'operators.corrupt-20250102T030405000Z.json';
    expect(file.setAside).toEqual({ damage, file: aside });
    expect(file.current().operators).toEqual(starterCatalogue().operators);
    expect(await readFile(join(folder, aside))).toEqual(Buffer.from(content));
    expect((await file.change((catalogue) => confirmOperator(catalogue, 'AT'))).ok).toBe(true);
  });

  test('a disk that takes nothing leaves the old catalogue in force and says so', async () => {
    const full = { ...diskFiles(folder), replace: () => Promise.resolve(fail('not_saved' as const)) };
    const file = await openOperatorsFile({ files: full, starter: starterText, now });
    const changed = await file.change((catalogue) => removeOperator(catalogue, 'PB'));
    expect(changed).toEqual({ ok: false, failure: { code: 'settings_not_saved' } });
    expect(file.current().byCode.has('PB')).toBe(true);
  });

  test('something unreadable that cannot be moved is never overwritten', async () => {
    await mkdir(join(folder, OPERATORS_FILE));
    const files = { ...diskFiles(folder), rename: () => Promise.resolve(fail('not_saved' as const)) };
    const file = await openOperatorsFile({ files, starter: starterText, now });
    expect(file.setAside).toEqual({ damage: 'unreadable', file: null });
    const changed = await file.change((catalogue) => confirmOperator(catalogue, 'AT'));
    expect(changed.ok).toBe(false);
    expect(await readdir(folder)).toEqual([OPERATORS_FILE]);
  });

  test('a draft that a stop has left is gone when the next one is written, and no other file', async () => {
    const others = [`${OPERATORS_FILE}.notes.part`, `other.json.0a1b2c3d.part`];
    for (const name of [...others, `${OPERATORS_FILE}.0a1b2c3d.part`])
      await writeFile(join(folder, name), '{');
    expect(await diskFiles(folder).replace(OPERATORS_FILE, 'text')).toEqual(ok(null));
    expect((await readdir(folder)).sort()).toEqual([OPERATORS_FILE, ...others].sort());
  });

  test('a write that fails half way leaves no rubbish behind', async () => {
    await mkdir(join(folder, OPERATORS_FILE));
    const replaced = await diskFiles(folder).replace(OPERATORS_FILE, 'text');
    expect(replaced).toEqual({ ok: false, failure: 'not_saved' });
    expect(await readdir(folder)).toEqual([OPERATORS_FILE]);
  });

  test('a starter that is damaged is a bug and stops at once', async () => {
    const opened = openOperatorsFile({ files: diskFiles(folder), starter: '{}', now });
    await expect(opened).rejects.toThrow('starter');
  });
});
