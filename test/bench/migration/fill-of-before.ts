import type Database from 'better-sqlite3';
import { open } from '../../../src/main/journal/database/open';
import { migrations } from '../../../src/main/journal/migrate/migrations';
import { anAccount } from '../../journal/support/builders';
import { fillJournal } from '../fill-journal';

/** The last form of a journal that has no ledger. */
const BEFORE_LEDGER = 160;
/** So many rows at once, lest one transaction outgrow the memory. */
const PIECE = 50_000;
/** One recharge in so many was refunded, and its money given back. */
const REFUNDED = 100;
/** Payments of what was owed. */
const DUES = 5000;

const [file = '', recharges = '1000000'] = process.argv.slice(2);

/** Three events a recharge, and two more of each that was refunded: what a shop of that form has. */
function fillEvents(database: Database.Database, rows: number): void {
  const insert = database.prepare(
    `INSERT INTO recharge_events (ref_id, at, kind, state_before, state_after, entry, jitter, rules)
     SELECT ref_id, created_at + step.n * 900, step.kind, step.before, step.after, step.entry, 0.5, 2
     FROM recharges JOIN (
       SELECT 0 AS n, 'created' AS kind, NULL AS before, 'created' AS after, '{"kind":"created"}' AS entry, 1 AS every
       UNION ALL SELECT 1, 'sending', 'created', 'sent', '{"kind":"sending"}', 1
       UNION ALL SELECT 2, 'recharge_reply', 'sent', 'success', @reply, 1
       UNION ALL SELECT 3, 'status_reply', 'success', 'refunded', @refund, ${REFUNDED}
       UNION ALL SELECT 4, 'cash_returned', 'refunded', 'refunded',
         '{"kind":"cash_returned","amountPaise":1000,"way":"cash","leftPaise":0,"who":"Asha"}', ${REFUNDED}
     ) AS step ON recharges.seq % step.every = 0
     WHERE recharges.seq > @from AND recharges.seq <= @to ORDER BY recharges.seq, step.n`,
  );
  const says = (kind: string, word: string): string =>
    JSON.stringify({
      kind,
      reply: {
        word,
        txnId: '0008000001',
        optId: 'OP0000001',
        balancePaise: 123456,
        message: 'Recharge successful',
        condition: null,
      },
      echo: { kind: 'matches' },
    });
  const given = { reply: says('recharge_reply', 'Success'), refund: says('status_reply', 'Refunded') };
  for (let from = 0; from < rows; from += PIECE) insert.run({ ...given, from, to: from + PIECE });
}

function fillDues(database: Database.Database): void {
  database.exec(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${DUES})
     INSERT INTO debt_payments (debtor, amount_paise, payment, note, ist_date, at, direction)
     SELECT 'customer ' || (i % 97), 100 + i, CASE i % 3 WHEN 0 THEN 'upi' ELSE 'cash' END, '', '2020-01-01',
       1577836800000 + i * 60000, 'paid_back' FROM n`,
  );
}

const opened = await open(
  file,
  migrations.filter(({ version }) => version <= BEFORE_LEDGER),
);
if (!opened.ok) throw new Error(opened.failure);
const database = opened.value;
database.pragma('synchronous = OFF');
const rows = Number(recharges);
fillJournal(database, { rows, accountId: anAccount(), firstDay: Date.parse('2016-01-01') });
fillEvents(database, rows);
fillDues(database);
database.pragma('wal_checkpoint(TRUNCATE)');
const events = database.prepare('SELECT count(*) FROM recharge_events').pluck().get();
console.log(`${rows} recharges, ${String(events)} events, ${DUES} dues`);
database.close();
