import type { Migration } from '../../migrate/migration';

/**
 * What a row is found by, with a space around every word. Search turns words of two characters into
 * three by that space: see `search-terms.ts`.
 */
export const textOf = (row: 'NEW' | 'recharges') => `
  ' ' || ${row}.number || ' ' || ${row}.ref_id || ' ' || ifnull(${row}.txn_id, '')
  || ' ' || ifnull(${row}.opt_id, '') || ' ' || ${row}.operator || ' ' || ${row}.operator_name
  || ' ' || ifnull(${row}.customer_name, '') || ' ' || ifnull(${row}.customer_phone, '')
  || ' ' || CASE WHEN ${row}.amount_paise % 100 = 0 THEN ${row}.amount_paise / 100
            ELSE printf('%d.%02d', ${row}.amount_paise / 100, ${row}.amount_paise % 100) END || ' '`;

/** The index itself, and what fills it: also used to make a damaged one anew (`repair-search.ts`). */
export const createSearch = `CREATE VIRTUAL TABLE recharge_search USING fts5
      (text, tokenize = 'trigram', content = '', contentless_delete = 1)`;
export const fillSearch = `INSERT INTO recharge_search (rowid, text) SELECT seq, ${textOf('recharges')} FROM recharges`;

/** Search by any part of number, ids, operator, customer and amount, kept in step by triggers. */
export const migration20 = {
  version: 20,
  up: `
    ${createSearch};

    ${fillSearch};

    CREATE TRIGGER recharge_search_add AFTER INSERT ON recharges
    BEGIN INSERT INTO recharge_search (rowid, text) VALUES (NEW.seq, ${textOf('NEW')}); END;

    CREATE TRIGGER recharge_search_ids AFTER UPDATE OF txn_id, opt_id ON recharges
    WHEN NEW.txn_id IS NOT OLD.txn_id OR NEW.opt_id IS NOT OLD.opt_id
    BEGIN UPDATE recharge_search SET text = ${textOf('NEW')} WHERE rowid = NEW.seq; END;
  `,
} as const satisfies Migration;
