import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { defaultRights, rightsOf } from '../../../src/preload/contract/people/rights';
import { CopiesAge } from '../../../src/renderer/src/frame/copies-age';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 12);

let status: unknown;
vi.mock('../../../src/renderer/src/page/app-status', () => ({ useAppStatus: () => status }));
vi.mock('../../../src/renderer/src/page/use-now', () => ({ useNow: () => Date.UTC(2026, 10, 12) }));
vi.mock('../../../src/renderer/src/page/use-say', () => ({
  useSayRich:
    () =>
    (key: string, { count }: { readonly count: number }) =>
      `${key} ${count}`,
}));

const old = { kind: 'on', newestAt: NOW - 5 * DAY, since: NOW - 9 * DAY, problem: null } as const;

function drawn(lock: object, elsewhere: object = old): string {
  status = { lock, elsewhere };
  return renderToStaticMarkup(<CopiesAge />);
}

const open = (role: 'owner' | 'manager' | 'staff') => ({
  kind: 'open',
  rights: rightsOf(role, defaultRights),
});

test('who may see that part of Settings is led to it', () => {
  for (const lock of [{ kind: 'none' }, open('owner')]) {
    expect(drawn(lock)).toContain('href="#settings/copies"');
    expect(drawn(lock)).toContain('frame.copies_old 5');
  }
});

test('who may not reads the same words, and is led nowhere', () => {
  for (const lock of [open('manager'), open('staff'), { kind: 'locked' }]) {
    expect(drawn(lock)).not.toContain('href');
    expect(drawn(lock)).toContain('frame.copies_old 5');
  }
});

test('a copy of this week, and no copies at all, are nothing to tell', () => {
  expect(drawn({ kind: 'none' }, { ...old, newestAt: NOW - DAY })).toBe('');
  expect(drawn({ kind: 'none' }, { kind: 'off' })).toBe('');
});
