import { beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../../src/preload/contract/languages';
import type { Speech } from '../../../src/preload/contract/words/create-say';
import { allReadable, type AppStatus } from '../../../src/preload/contract/settings/settings';
import { defaultCounter } from '../../../src/main/settings/stored-settings';
import { say, sayRich } from '../../support/say';

/** Languages that are being read, by name: each comes, or does not, when a test says so. */
const reading = new Map<Language, Reading>();

class Reading {
  come: () => void = () => undefined;
  fail: () => void = () => undefined;
  readonly speech = new Promise<Speech>((resolve, reject) => {
    this.come = () => resolve({ say, sayRich });
    this.fail = () => reject(new Error('no such file'));
  });
}

vi.mock('../../../src/preload/contract/words/load-speech', () => ({
  loadSpeech(language: Language): Promise<Speech> {
    const read = reading.get(language) ?? new Reading();
    reading.set(language, read);
    return read.speech;
  },
}));

vi.stubGlobal('document', { documentElement: { lang: 'en' } });

const locks = {
  none: { kind: 'none' },
  locked: { kind: 'locked', reading: false, tiles: [], waiting: 0 },
} as const satisfies Readonly<Record<string, AppStatus['lock']>>;

const status: AppStatus = {
  revision: 0,
  mode: 'practice',
  account: null,
  keyRing: 'protected',
  problem: null,
  owner: 'not_set',
  lock: locks.none,
  recoveryCode: 'unknown',
  settingsDiffered: false,
  textSize: 100,
  language: 'en',
  shop: { name: '', address: '', phone: '' },
  counter: defaultCounter,
  version: '0.1.0',
  lastSent: null,
  clockOffMs: null,
  notSavedYet: 0,
  backupProblem: null,
  elsewhere: { kind: 'off' },
  away: null,
  copiedFolder: false,
  journalFaults: null,
  asking: { usedUp: null, refused: null },
  distrust: null,
  notReadable: allReadable,
};

/** The page as it is just after its start. */
async function aPage() {
  vi.resetModules();
  const { takeStatus } = await import('../../../src/renderer/src/page/take-status');
  const { spokenNow } = await import('../../../src/renderer/src/page/use-say');
  const { useAppStatusStore } = await import('../../../src/renderer/src/page/app-status');
  let revision = 0;
  return {
    spokenNow,
    status: () => useAppStatusStore.getState().status,
    /** Main tells of a counter in this language. */
    told(language: Language, lock: 'none' | 'locked' = 'none'): Promise<void> {
      revision += 1;
      return takeStatus({ ...status, revision, language, lock: locks[lock] });
    },
  };
}

/** That language has been read. */
async function comes(language: Language): Promise<void> {
  reading.get(language)?.come();
  await settled();
}

async function doesNotCome(language: Language): Promise<void> {
  reading.get(language)?.fail();
  await settled();
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

beforeEach(() => reading.clear());

test('a language that was asked for and left again does not come after all', async () => {
  const page = await aPage();
  const first = page.told('en');
  await comes('en');
  await first;
  void page.told('ta');
  await page.told('en');
  await comes('ta');
  expect(page.spokenNow()).toBe('en');
  expect(page.status()?.language).toBe('en');
});

test('a counter is locked at once, whatever language is still being read', async () => {
  const page = await aPage();
  void page.told('en');
  await comes('en');
  void page.told('ta', 'locked');
  await settled();
  expect(page.status()?.lock.kind).toBe('locked');
  await comes('ta');
  expect(page.spokenNow()).toBe('ta');
});

test('a language that is read for ever holds back nothing that main tells', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const page = await aPage();
  void page.told('en');
  await comes('en');
  void page.told('ta');
  await settled();
  expect(page.status()?.language).toBe('en');
  vi.advanceTimersByTime(1000);
  await settled();
  expect(page.status()?.language).toBe('ta');
  vi.useRealTimers();
});

test('a page whose first language does not come begins in English', async () => {
  const page = await aPage();
  const first = page.told('ta');
  await doesNotCome('ta');
  await comes('en');
  await first;
  expect(page.spokenNow()).toBe('en');
  expect(page.status()?.language).toBe('ta');
});
