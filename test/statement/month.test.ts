import { expect, test } from 'vitest';
import { z } from 'zod';
import { statementRows } from '../../src/main/practice/statement-rows';
import { writeCsv } from '../../src/main/practice/write-statement';
import { openTestJournal } from '../journal/support/open-journal';
import { fillMonth } from '../support/practice-month/fill-month';
import { practiceMonth } from '../support/practice-month/practice-month';
import { statementDesk } from '../support/statements/statement-desk';

/** Days with their sums in paise. */
const sums = z.array(z.tuple([z.string(), z.int()]));

test('a month’s debits are the statement’s to the paisa, day by day', { timeout: 180_000 }, async () => {
  const month = practiceMonth();
  const opened = await openTestJournal();
  const { database, journal } = opened;
  fillMonth(opened, month, { withTopUps: false });
  const csv = writeCsv(
    statementRows(month.lines, { dates: 'dmy', grouped: false, framed: true, losesIds: () => false }),
    { separator: ',', hasMark: true },
  );
  const desk = statementDesk(journal, { now: () => month.to + 1 });

  const { statement, lines } = await desk.kept('november.csv', csv);
  const page = await desk.findings(statement, 'only_there', 0);

  expect(lines).toBe(month.lines.length - month.topUps.length);
  if (!page.ok) throw new Error(page.failure.kind);
  expect(page.value.counts).toMatchObject({ only_there: 12, only_here: 0, other_amount: 0, likely: 0 });
  const elsewhere = page.value.findings.map(({ there }) => there?.refId ?? '?').toSorted();
  expect(elsewhere).toEqual(month.foreign.map(({ refId }) => refId).toSorted());

  const perDay = (sql: string) => new Map(sums.parse(database.prepare(sql).raw().all()));
  const day = `date((at + 19800000) / 1000, 'unixepoch')`;
  const debited = perDay(
    `SELECT ${day}, sum(amount_paise) FROM statement_lines WHERE side = 'debit' AND ref_id GLOB 'M*' GROUP BY 1`,
  );
  // A failure is debited, too, and comes back in the same moment.
  const sold = perDay('SELECT ist_date, sum(amount_paise) FROM recharges GROUP BY 1');
  expect(sold.size).toBe(30);
  expect(debited).toEqual(sold);
});
