import { expect, test } from 'vitest';
import { createAim } from './aim';
import { labelOf, type Step } from './steps';

/** A run with this many page writes, and then a sync. */
function aRun(pageWrites: number): Step[] {
  const write = (within: number): Step => ({
    place: 1,
    within,
    side: 'before',
    call: 'pwrite',
    what: 'journal.db-wal',
  });
  return [
    ...Array.from({ length: pageWrites }, (_, n) => write(n + 1)),
    { place: 2, within: 1, side: 'before', call: 'fsync', what: 'journal.db-wal' },
  ];
}

test('kills meet every place as often as any other, and the end too, however many page writes one has', () => {
  const aim = createAim();
  expect(aim.next('sale 0')).toBeNull();
  aim.learn('sale 0', aRun(50), true);
  const hits = new Map<number, number>();
  for (let kill = 0; kill < 300; kill += 1) {
    const place = aim.next(`sale ${kill % 10}`)?.place ?? 0;
    hits.set(place, (hits.get(place) ?? 0) + 1);
  }
  expect(new Set(hits.keys())).toEqual(new Set([1, 2, 3]));
  for (const count of hits.values()) expect(count).toBeGreaterThan(90);
});

test('kills meet every page write of a place', () => {
  const aim = createAim();
  aim.learn('sale 0', aRun(12), true);
  const met = new Set<number>();
  for (let kill = 0; kill < 200; kill += 1) {
    const target = aim.next('sale 0');
    if (target?.place === 1) met.add(target.within);
  }
  expect(met.size).toBe(12);
});

test('the report says where a run was stopped', () => {
  expect(labelOf('sale', aRun(3))).toBe('sale: before sync of the log of the journal before the wire');
  expect(labelOf('sale', [])).toBe('sale: before its first step');
});
