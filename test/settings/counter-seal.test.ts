import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCounterSeal } from '../../src/main/settings/counter/counter-seal';
import type { KeyRing } from '../../src/main/settings/safe-storage';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-seal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A key ring that opens what it sealed itself. */
function ringOf(user: string, isProtected = true): KeyRing {
  return {
    isProtected: async () => isProtected,
    seal: async (text) => Buffer.from(`${user}:${text}`),
    async unseal(sealed) {
      const text = sealed.toString();
      if (!text.startsWith(`${user}:`)) throw new Error('another key ring');
      return { text: text.slice(user.length + 1), renew: false };
    },
    askAgain: () => undefined,
  };
}

const sealBy = (ring: KeyRing) => createCounterSeal({ folder, ring, now: () => 1 });
const here = { journalId: 'a', folder: '/home/asha/galla' };

test('a folder is known where it was sold from; another folder, another user and no key ring are another place', async () => {
  const mine = ringOf('asha');
  expect(await sealBy(mine).look(here)).toBe('here');
  expect(await sealBy(mine).look(here)).toBe('here');
  expect(await sealBy(mine).look({ ...here, folder: '/media/stick/galla' })).toBe('copied');
  expect(await sealBy(ringOf('ravi')).look(here)).toBe('copied');
  expect(await sealBy(ringOf('nobody', false)).look(here)).toBe('copied');
  expect(readFileSync(join(folder, 'counter.json'), 'utf8')).toContain('"sealed"');
});

test('what the owner said holds at the next start, also where no key ring can keep it', async () => {
  await sealBy(ringOf('asha')).look(here);
  const other = sealBy(ringOf('ravi'));
  expect(await other.look(here)).toBe('copied');
  await other.renew(here);
  expect(await sealBy(ringOf('ravi')).look(here)).toBe('here');
  const none = sealBy(ringOf('nobody', false));
  expect(await none.look(here)).toBe('copied');
  await none.renew(here);
  expect(await none.look(here)).toBe('unknown');
});

test('a journal that was put back in its place asks nothing', async () => {
  await sealBy(ringOf('asha')).look(here);
  expect(await sealBy(ringOf('asha')).look({ ...here, journalId: 'b' })).toBe('here');
  expect(await sealBy(ringOf('asha')).look({ ...here, journalId: 'b' })).toBe('here');
});
