import { expect, test } from 'vitest';
import { createPageFaults } from '../../src/main/shell/page/page-faults';

test('a part that falls without end fills no log, and only all of the page ends it', () => {
  const lines: unknown[] = [];
  let [ended, now] = [0, 0];
  const take = createPageFaults({
    log: { error: (what, error) => lines.push(`${what} ${String(error)}`) },
    end: () => (ended += 1),
    now: () => now,
  });
  for (let fault = 0; fault < 30; fault += 1)
    take({ part: 'day', error: 'TypeError', at: ['a.js:1:2', 'b.js:3:4'] });
  expect(lines).toHaveLength(20);
  expect(lines[0]).toBe('page-fault day TypeError a.js:1:2 b.js:3:4');
  expect(ended).toBe(0);
  take({ part: 'page', error: 'Error', at: [] });
  expect(ended).toBe(1);
  now = 60_000;
  take({ part: 'page', error: 'Error', at: [] });
  expect(lines).toHaveLength(21);
});
