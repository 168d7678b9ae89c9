import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { StoreApi } from 'zustand';

type AnyStore = StoreApi<Readonly<Record<string, unknown>>>;

/** Every store that the page makes, by the file that makes it. */
const stores = vi.hoisted(() => {
  const never = () => new Promise<never>(() => undefined);
  const events = new Proxy({}, { get: () => () => () => undefined });
  const quiet = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('window', {
    ...quiet,
    galla: new Proxy(
      { on: events, 'prints:open': never },
      { get: (_, name) => (name === 'on' ? events : never) },
    ),
  });
  vi.stubGlobal('document', { ...quiet, visibilityState: 'visible', documentElement: {} });
  vi.stubGlobal('location', { search: '', hash: '' });
  return new Map<string, AnyStore>();
});

vi.mock('zustand', async (original) => {
  const real: { readonly create: (init: () => object) => AnyStore } = await original();
  return {
    ...real,
    create(init: () => object) {
      const store = real.create(init);
      const file = /src\/renderer\/src\/([\w/.-]+\.tsx?)/.exec(new Error('where').stack ?? '')?.[1];
      stores.set(file ?? 'nowhere', store);
      return store;
    },
  };
});

const room = join(import.meta.dirname, '../../../src/renderer/src');

/** What says nothing of the shop, or is to outlive the lock. */
const outlives = new Set([
  // That it is locked, and who may open it.
  'page/app-status.ts',
  'page/use-say.ts',
  // A count that is typed waits for whoever typed it, by person, as a typed sale does.
  'screens/close/count/kept-counts.ts',
  // Which operators there are is no secret; which of them are sold is, and is forgotten.
  'store/operator-store.ts',
  'store/connecting.ts',
  'store/reopened.ts',
  'store/scan-said.ts',
  // A key of the size of text that led nowhere.
  'store/turn-text-size.ts',
]);

const SHOP = 'of the shop';
const open = { kind: 'open', person: { id: 'a' } };
const locked = { kind: 'locked', reading: false, tiles: [], waiting: 0 };

test('when the counter is locked no store of the page keeps anything of the shop', async () => {
  const { listen } = await import('../../../src/renderer/src/listen');
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => readFileSync(join(room, file), 'utf8').includes("{ create } from 'zustand'"));
  for (const file of files) await import(/* @vite-ignore */ join(room, file));
  expect([...stores.keys()].sort()).toEqual(files.sort());

  void listen();
  const become = (lock: object): void => {
    const status = { problem: null, mode: 'practice', lock, lastSent: null };
    stores.get('page/app-status.ts')?.setState({ status });
  };
  become(open);
  const emptied = [...stores].filter(([file]) => !outlives.has(file));
  for (const [file, store] of emptied) {
    const fresh = store.getInitialState();
    if (file === 'page/allowing.ts') {
      store.setState({ asked: { answer: () => store.setState({ asked: null }), right: SHOP } });
    } else {
      const keys = Object.keys(fresh);
      const marked = (keys.length === 0 ? [SHOP] : keys).map((key) => [key, markOf(key, fresh[key])]);
      store.setState(Object.fromEntries(marked));
    }
  }
  expect(emptied.length).toBeGreaterThan(15);

  become(locked);
  const left = emptied.filter(([, store]) => wordsIn(store).includes(SHOP)).map(([file]) => file);
  expect(left).toEqual([]);
});

/** Something of the shop, in the form in which the store has it. */
function markOf(key: string, fresh: unknown): unknown {
  if (key === 'form' && typeof fresh === 'object') return { ...fresh, number: SHOP };
  if (fresh instanceof Map) return new Map([[SHOP, { refId: SHOP, state: 'sent' }]]);
  // Yes or no says nothing of the shop.
  if (typeof fresh === 'boolean') return fresh;
  return Array.isArray(fresh) ? [{ sale: null, of: SHOP }] : SHOP;
}

function wordsIn(store: AnyStore): string {
  return JSON.stringify(store.getState(), (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
