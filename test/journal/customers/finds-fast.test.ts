import { expect, test } from 'vitest';
import { cpuMsOf } from '../../support/cpu-time';
import { customersPage } from '../../../src/main/journal/customers/customers-page';
import { handleOf } from '../../../src/main/journal/database/handles';
import { openTestJournal } from '../support/open-journal';

const firstNames = [
  'Sharma',
  'Ramesh',
  'Rakesh',
  'Sunita',
  'Shanti',
  'Asha',
  'Meena',
  'Ravi',
  'Shyam',
  'Kiran',
];
const SHOP = 20_000;

/** A shop with 20,000 customers of few names, each with three numbers that went through. */
async function aLargeShop() {
  const { journal, database } = await openTestJournal();
  const customer = database.prepare(
    `INSERT INTO customers (id, root, name, name_from, last_seq, last_at) VALUES (@id, @id, @name, 1, @id, @id)`,
  );
  const word = database.prepare('INSERT INTO customer_words (word, customer) VALUES (?, ?)');
  const key = database.prepare('INSERT INTO customer_keys (key, folded, customer) VALUES (@key, @key, @id)');
  const number = database.prepare(
    `INSERT INTO customer_numbers (customer, number, operator, operator_name, by_hand, last_seq)
     VALUES (@id, @number, 'AT', 'Airtel', 1, @id)`,
  );
  database.transaction(() => {
    for (let id = 1; id <= SHOP; id += 1) {
      const first = firstNames[id % firstNames.length] ?? '';
      customer.run({ id, name: `${first} Customer${id}` });
      word.run(first.toLowerCase(), id);
      word.run(`customer${id}`, id);
      key.run({ id, key: String(9_000_000_000 + id) });
      for (let n = 0; n < 3; n += 1) number.run({ id, number: String(6_000_000_000 + id * 3 + n) });
    }
  })();
  return journal;
}

test('among 20,000 customers a key in Number is answered in a frame, and so is a search of the list', async () => {
  const journal = await aLargeShop();
  const each = { sh: 6, sharma: 6, ra: 6, 'sharma customer1': 6, 'sharma tata': 0, zz: 0, customer12: 6 };
  const took: [string, number][] = [];
  for (const [typed, found] of Object.entries(each)) {
    expect([typed, journal.findNumbers(typed).length]).toEqual([typed, found]);
    took.push([
      typed,
      (await cpuMsOf(() => Array.from({ length: 5 }, () => journal.findNumbers(typed)))) / 5,
    ]);
  }
  for (const search of ['', 'sh', 'sharma customer19', '9000', '12345']) {
    journal.customersPage(search, null);
    took.push([
      `list ${search}`,
      (await cpuMsOf(() => Array.from({ length: 5 }, () => journal.customersPage(search, null)))) / 5,
    ]);
  }
  expect(took.filter(([, ms]) => ms > 16)).toEqual([]);
});

test('a page of those who bought often is short, and goes on behind them', async () => {
  const { journal, database } = await openTestJournal();
  database.exec(`
    WITH RECURSIVE ids (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM ids WHERE id < 5)
    INSERT INTO customers (id, root, name, name_from, last_seq, last_at) SELECT id, id, 'Asha', 1, id, id FROM ids;
    WITH RECURSIVE sales (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM sales WHERE seq < 1500)
    INSERT INTO customer_sales (customer, seq) SELECT id, seq FROM customers JOIN sales`);
  const pages: number[][] = [];
  for (let before: Parameters<typeof journal.customersPage>[1] = null; pages.length < 5;) {
    const page = journal.customersPage('', before);
    pages.push(page.customers.map(({ id }) => id));
    ({ before } = page);
    if (before === null) break;
  }
  expect(pages).toEqual([[5, 4], [3, 2], [1]]);
});

test('who has two words that many have is looked for in pieces, and pages go on behind each', async () => {
  const { journal, database } = await openTestJournal();
  database.exec(`
    WITH RECURSIVE ids (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM ids WHERE id < 4000)
    INSERT INTO customers (id, root, name, name_from, last_seq, last_at) SELECT id, id, 'Asha', 1, id % 50, id FROM ids;
    INSERT INTO customer_words (word, customer) SELECT 'asha', id FROM customers WHERE id < 2000;
    INSERT INTO customer_words (word, customer) SELECT 'patil', id FROM customers WHERE id > 1900`);
  const meant = database
    .prepare('SELECT id FROM customers WHERE id BETWEEN 1901 AND 1999 ORDER BY last_seq DESC, id DESC')
    .pluck()
    .all();
  const pages: number[][] = [];
  let before: Parameters<typeof journal.customersPage>[1] = null;
  do {
    // Not a moment is left: each call ends behind its first piece.
    const page = customersPage(handleOf(database), 'as pat', before, false, () => false);
    pages.push(page.customers.map(({ id }) => id));
    ({ before } = page);
  } while (before !== null);
  expect(pages.flat()).toEqual(meant);
  expect(Math.max(...pages.map(({ length }) => length))).toBeLessThan(20);
  expect(customersPage(handleOf(database), 'as pat', null, false, () => true).customers).toHaveLength(30);
});
