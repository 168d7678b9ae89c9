const texts = `ref_id account_id category operator operator_name number fields payment customer_phone customer_name
  ist_date restart_of override_reason state cause foreign_operator txn_id opt_id message condition shown_state
  changed_since_from changed_since_to alarm`;
const integers = `seq amount_paise charge_paise collected_paise returned_paise created_at clock_off_ms settled_by_hand
  http_status balance_paise sent_at ended_at changed_at checks_done next_check_at needs_person changed_since_at
  cash_returned slips_printed`;

/**
 * Whether SQLite would write a row of `recharges` again, as SQL: in a `STRICT` table a value of another kind, which only
 * decay puts there, makes every `UPDATE` of its row fail, and with it the migration or the start that made it. The columns
 * of version 80; those that came later were empty then.
 */
export const IS_STORABLE = [...kinds(texts, 'text'), ...kinds(integers, 'integer')].join(' AND ');

function kinds(columns: string, kind: string): readonly string[] {
  return columns.split(/\s+/).map((column) => `typeof(${column}) IN ('${kind}', 'null')`);
}
