/** How far a copy of the ten days lies behind them, as SQL: values that `copy-days.ts` binds. */
const time = (column: string): string => `${column} + @ms`;
const day = (column: string): string => `date(${column}, @days)`;
const place = (column: string, table: string): string => `${column} + @n * @${table}`;
const request = (column: string): string => `${column} || '-' || @n`;

const of = (column: string): string => `(SELECT ref_id FROM copied WHERE copied.old = ten.${column})`;
/** The ids of an entry are those of its copy. */
const entry = `(SELECT replace(ten.entry, ifnull(copied.old_txn, '?'), ifnull(copied.txn_id, '?')) FROM copied WHERE copied.old = ten.ref_id)`;

/**
 * Every table that ten days fill, what is another in each copy, and in which order they refer to each other. A column that
 * is not named is copied as it is. `rows`: what its places are counted by.
 */
export const copiedTables: readonly {
  readonly table: string;
  readonly key: string;
  readonly columns: Readonly<Record<string, string>>;
}[] = [
  {
    table: 'recharges',
    key: 'seq',
    columns: {
      seq: place('seq', 'recharges'),
      ref_id: of('ref_id'),
      number: '(SELECT number FROM copied WHERE copied.old = ten.ref_id)',
      shield_key: '(SELECT number FROM copied WHERE copied.old = ten.ref_id)',
      txn_id: '(SELECT txn_id FROM copied WHERE copied.old = ten.ref_id)',
      opt_id: '(SELECT opt_id FROM copied WHERE copied.old = ten.ref_id)',
      ist_date: day('ist_date'),
      ...times('created_at sent_at ended_at changed_at next_check_at asked_at held_until changed_since_at'),
    },
  },
  {
    table: 'recharge_events',
    key: 'seq',
    columns: {
      seq: place('seq', 'recharge_events'),
      ref_id: of('ref_id'),
      entry,
      counted_on: day('counted_on'),
      ...times('at'),
    },
  },
  {
    table: 'balances',
    key: 'seq',
    columns: { seq: place('seq', 'balances'), ref_id: of('ref_id'), ...times('at') },
  },
  {
    table: 'money_moves',
    key: 'seq',
    columns: {
      seq: place('seq', 'money_moves'),
      ref_id: of('ref_id'),
      reverses: place('reverses', 'money_moves'),
      request_id: request('request_id'),
      cash_after_paise: 'cash_after_paise + @n * @cash',
      slip_number: 'slip_number + @n * @slips',
      ist_date: day('ist_date'),
      ...times('at'),
    },
  },
  {
    table: 'print_jobs',
    key: 'job_id',
    columns: {
      job_id: place('job_id', 'print_jobs'),
      ref_id: of('ref_id'),
      close: place('close', 'closes'),
      move: place('move', 'money_moves'),
      ...times('created_at changed_at'),
    },
  },
  {
    table: 'noted_requests',
    key: 'rowid',
    columns: { request_id: request('request_id'), job_id: place('job_id', 'print_jobs'), ...times('at') },
  },
  {
    table: 'debt_payments',
    key: 'seq',
    columns: { seq: place('seq', 'debt_payments'), ist_date: day('ist_date'), ...times('at') },
  },
  {
    table: 'wallet_entries',
    key: 'seq',
    columns: {
      seq: place('seq', 'wallet_entries'),
      reverses: place('reverses', 'wallet_entries'),
      move_seq: place('move_seq', 'money_moves'),
      request_id: request('request_id'),
      ist_date: day('ist_date'),
      ...times('at'),
    },
  },
  {
    table: 'cash_counts',
    key: 'count',
    columns: {
      count: place('count', 'cash_counts'),
      draft: place('draft', 'close_entries'),
      last_move: place('last_move', 'money_moves'),
      ist_date: day('ist_date'),
      ...times('at'),
    },
  },
  {
    table: 'shifts',
    key: 'shift',
    columns: {
      shift: place('shift', 'shifts'),
      count: place('count', 'cash_counts'),
      last_move: place('last_move', 'money_moves'),
      ist_date: day('ist_date'),
      ...times('at'),
    },
  },
  {
    table: 'close_entries',
    key: 'seq',
    columns: {
      seq: place('seq', 'close_entries'),
      draft: place('draft', 'close_entries'),
      ...times('at'),
    },
  },
  {
    table: 'closes',
    key: 'close',
    columns: {
      close: place('close', 'closes'),
      n: place('n', 'closes'),
      draft: place('draft', 'close_entries'),
      shift: place('shift', 'shifts'),
      count: place('count', 'cash_counts'),
      last_move: place('last_move', 'money_moves'),
      last_row: place('last_row', 'recharges'),
      last_event: place('last_event', 'recharge_events'),
      last_balance: place('last_balance', 'balances'),
      last_wallet: place('last_wallet', 'wallet_entries'),
      last_count: place('last_count', 'cash_counts'),
      counted_move: place('counted_move', 'money_moves'),
      ist_date: day('ist_date'),
      ...times('begun_at at'),
    },
  },
];

function times(columns: string): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.split(' ').map((column) => [column, time(column)]));
}
