import { expect, test } from 'vitest';
import { cpuMsOf } from '../../support/cpu-time';
import { aDay } from './a-day';

/** A close each day for thirty years. */
const CLOSES = 10_950;
const TIMES = 10;

test('X does not look through every Z there ever was', async () => {
  const at = await aDay();
  at.sell({ sum: 500 });
  at.close(500);
  at.sell({ sum: 30 });
  const now = at.time().at;
  const first = at.journal.xReport(now);
  const asked = () => cpuMsOf(() => Array.from({ length: TIMES }, () => at.journal.xReport(now)));
  // Each is the same Z with another number, and so long as the figures of a busy day are.
  const columns = at.database
    .prepare(`SELECT name FROM pragma_table_info('closes')`)
    .pluck()
    .all()
    .map(String);
  const other: Readonly<Record<string, string>> = {
    close: 'close + i',
    n: 'n + i',
    draft: 'draft + i * 1000',
    figures: `json_set(figures, '$.pad', printf('%.*c', 6000, 'x'))`,
  };
  at.database.exec(`WITH RECURSIVE days (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM days WHERE i < ${CLOSES})
    INSERT INTO closes (${columns.join(', ')})
    SELECT ${columns.map((column) => other[column] ?? column).join(', ')} FROM closes JOIN days WHERE close = 1 ORDER BY i`);
  expect(at.journal.xReport(now)).toEqual(first);
  expect((await asked()) / TIMES).toBeLessThan(5);
});
