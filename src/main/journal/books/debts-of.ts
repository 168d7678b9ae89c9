import { z } from 'zod';
import { paise } from '../../../preload/contract/money';
import type { Debt } from '../../../preload/contract/sale/debts';
import { timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import type { AccountSum } from './account-slice';
import { DEBTOR } from './debts';

/** Debts that are named in one look. */
export const DEBTS_AT_ONCE = 500;

/** What somebody owes: more was paid than is owed where it is below 0. Never 0. */
export interface Owing {
  /** The newest sale, which says who it is. */
  readonly seq: number;
  readonly sales: number;
  /** Whole paise. */
  readonly paise: number;
}

/** Everybody who owes something or paid too much, of all sums of {@link AccountSum}. */
export function owingOf(sums: readonly AccountSum[]): readonly Owing[] {
  const byWho = new Map<string, { seq: number | null; sales: number; paise: number }>();
  for (const { who, seq, sales, soldPaise, paidPaise } of sums) {
    const before = byWho.get(who) ?? { seq: null, sales: 0, paise: 0 };
    byWho.set(who, {
      seq: before.seq === null || (seq ?? 0) > before.seq ? seq : before.seq,
      sales: before.sales + sales,
      paise: before.paise + soldPaise - paidPaise,
    });
  }
  return [...byWho.values()].flatMap(({ seq, sales, paise: owed }) =>
    seq === null || owed === 0 ? [] : [{ seq, sales, paise: owed }],
  );
}

const nameSchema = z.object({
  seq: z.int(),
  debtor: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  lastAt: timeColumn,
});

/** Names who owes. At most {@link DEBTS_AT_ONCE}: others are left out. */
export function debtsOf(db: Readable, owing: readonly Owing[]): readonly Debt[] {
  const some = new Map(owing.slice(0, DEBTS_AT_ONCE).map((each) => [each.seq, each]));
  const rows = readableRows(
    db,
    nameSchema,
    db.all(
      `SELECT seq, ${DEBTOR} AS debtor, ifnull((
           SELECT root.name FROM customer_keys JOIN customers ON customers.id = customer_keys.customer
           JOIN customers AS root ON root.id = customers.root WHERE key = ${DEBTOR}), customer_name) AS name,
         customer_phone AS phone, created_at AS lastAt
       FROM recharges WHERE seq IN (SELECT value FROM json_each(@seqs))`,
      { seqs: JSON.stringify([...some.keys()]) },
    ),
  );
  return rows.flatMap(({ seq, ...named }) => {
    const each = some.get(seq);
    if (each === undefined) return [];
    const owesPaise = paise(Math.max(each.paise, 0));
    return [{ ...named, sales: each.sales, owesPaise, overpaidPaise: paise(Math.max(-each.paise, 0)) }];
  });
}

/** The largest debt first. */
export function inOrderOfDebt(debts: readonly Debt[]): readonly Debt[] {
  const owes = ({ owesPaise, overpaidPaise }: Debt): number => owesPaise - overpaidPaise;
  return debts.toSorted((one, other) => owes(other) - owes(one) || other.lastAt - one.lastAt);
}
