import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isWholeCopy } from '../../src/main/copies/format/copy-end';
import { readHead, type CopyFacts, type CopyKeys } from '../../src/main/copies/format/copy-head';
import { makeCopyKey } from '../../src/main/copies/format/make-copy-key';
import { openCopy } from '../../src/main/copies/format/open-copy';
import { BadCopy, sealCopy, sealedBytesAtMost } from '../../src/main/copies/format/seal-copy';

const facts: CopyFacts = { kind: 'copy', counter: 'KDRW', madeAt: 1_700_000_000_000, sales: 3 };
const passphrase = 'the shop at the corner';
const recovery = '7K2QM7K2QM7K2QM7K2QM';
let keys: CopyKeys;
let folder: string;
let journal: Buffer;

beforeAll(async () => {
  keys = [
    { by: 'passphrase', ...(await makeCopyKey(passphrase)) },
    { by: 'recovery', ...(await makeCopyKey(recovery)) },
  ];
  journal = Buffer.alloc(300_000, 'a row about 9876543210 ');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-copies-'));
  writeFileSync(join(folder, 'journal.db'), journal);
  writeFileSync(join(folder, 'sent.log'), '');
  return () => rmSync(folder, { recursive: true, force: true });
});

function sealing() {
  const files = ['journal.db', 'sent.log'].map((name) => ({ name, path: join(folder, name) }));
  const target = join(folder, 'stick', 'one.galla');
  mkdirSync(join(folder, 'stick'), { recursive: true });
  return { facts, keys, files, target };
}

async function opened(file: string, secret: { passphrase: string | null; recovery: string | null }) {
  return openCopy({ file, secret, folder: join(folder, 'opened') });
}

test('the passphrase opens a copy, and so does the recovery code, to the byte', async () => {
  const { target } = sealing();
  const bytes = await sealCopy(sealing());
  for (const secret of [
    { passphrase, recovery: null },
    { passphrase: 'something else', recovery },
  ]) {
    const back = await opened(target, secret);
    expect(back).toMatchObject({
      ok: true,
      value: { facts, files: [{ name: 'journal.db' }, { name: 'sent.log' }] },
    });
    expect(readFileSync(join(folder, 'opened', 'journal.db')).equals(journal)).toBe(true);
    expect(readFileSync(join(folder, 'opened', 'sent.log'))).toHaveLength(0);
  }
  expect(bytes).toBe(readFileSync(target).length);
  expect(bytes).toBeLessThan(sealedBytesAtMost(journal.length));
});

test('a wrong secret opens nothing and leaves nothing', async () => {
  await sealCopy(sealing());
  const back = await opened(sealing().target, { passphrase: recovery, recovery: '7K2QM7K2QM7K2QM7K2QN' });
  expect(back).toEqual({ ok: false, failure: 'wrong_secret' });
  expect(existsSync(join(folder, 'opened', 'journal.db'))).toBe(false);
});

test('whoever finds a copy reads its date and how many sales, and nothing of a customer', async () => {
  await sealCopy(sealing());
  const { target } = sealing();
  expect(await readHead(target)).toMatchObject({ ok: true, value: { head: { facts } } });
  expect(readFileSync(target).includes('9876543210')).toBe(false);
});

test('one that was cut off, and one with any byte changed, is not whole and does not open', async () => {
  const { target } = sealing();
  await sealCopy(sealing());
  expect(await isWholeCopy(target)).toBe(true);
  const whole = readFileSync(target);
  for (const at of [40, 2000, whole.length - 500, whole.length - 5]) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    writeFileSync(target, changed);
    expect(await isWholeCopy(target)).toBe(false);
    expect((await opened(target, { passphrase, recovery: null })).ok).toBe(false);
  }
  writeFileSync(target, whole);
  truncateSync(target, whole.length - 1000);
  expect(await isWholeCopy(target)).toBe(false);
  expect(await opened(target, { passphrase, recovery: null })).toEqual({ ok: false, failure: 'damaged' });
});

test('what a head says that nobody sealed is not believed, however its sum fits', async () => {
  const { target } = sealing();
  await sealCopy(sealing());
  const text = readFileSync(target, 'latin1').replace('"sales":3', '"sales":9');
  const { createHash } = await import('node:crypto');
  const body = text.slice(0, -73);
  const sum = createHash('sha256').update(body, 'latin1').digest('hex');
  writeFileSync(target, `${body}\nsha256:${sum}\n`, 'latin1');
  expect(await isWholeCopy(target)).toBe(true);
  expect(await opened(target, { passphrase, recovery: null })).toEqual({ ok: false, failure: 'damaged' });
  expect(readdirSync(join(folder, 'opened'))).toEqual([]);
});

test('a file that cannot be written leaves neither a copy nor a draft', async () => {
  const { target, files, ...rest } = sealing();
  const gone = [...files, { name: 'logo.png', path: join(folder, 'no-such-file') }];
  await expect(sealCopy({ ...rest, target, files: gone })).rejects.toThrow('ENOENT');
  await expect(sealCopy({ ...rest, files, target: join(folder, 'no-stick', 'one.galla') })).rejects.toThrow(
    'ENOENT',
  );
  expect(readdirSync(join(folder, 'stick'))).toEqual([]);
  expect(new BadCopy('x').name).toBe('BadCopy');
});

test('what is no copy, and one of a newer Galla, are told apart', async () => {
  const file = join(folder, 'other');
  writeFileSync(file, 'SQLite format 3\0');
  expect(await readHead(file)).toEqual({ ok: false, failure: 'not_a_copy' });
  writeFileSync(file, '{"galla":"copy","version":2,"facts":{}}\n');
  expect(await readHead(file)).toEqual({ ok: false, failure: 'newer' });
});

test('a list inside that names a path writes nowhere', async () => {
  const { files, ...rest } = sealing();
  const evil = files.map(({ path }) => ({ name: '../evil', path }));
  await expect(sealCopy({ ...rest, files: evil })).rejects.toThrow('name');
  expect(existsSync(join(folder, 'evil'))).toBe(false);
});
