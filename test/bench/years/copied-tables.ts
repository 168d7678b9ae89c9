/** How far a copy of the ten days lies behind them, as SQL: values that `copy-days.ts` binds. */
const time = (column: string): string => `ten.${column} + @ms`;
const day = (column: string): string => `date(ten.${column}, @days)`;
const place = (column: string, table: string): string => `ten.${column} + @n * @${table}`;
const request = (column: string): string => `ten.${column} || '-' || @n`;

/** The ids of an entry are those of its copy. */
const entry = `replace(replace(ten.entry, ifnull(copied.old_txn, '?'), ifnull(copied.txn_id, '?')),
  ifnull(copied.old_opt, '?'), ifnull(copied.opt_id, '?'))`;

/** Some copies have customers of their own: `@person` is 0 in the others. */
const phone = (column: string): string => `CAST(ten.${column} - @person AS TEXT)`;
const name = (column: string): string => `ten.${column} || iif(@person = 0, '', ' ' || @person)`;
const debtor = (column: string): string =>
  `iif(ten.${column} GLOB '[6-9]*', ${phone(column)}, ${name(column)})`;

/**
 * Every table that ten days fill, what is another in each copy, and in which order they refer to each other. A column that
 * is not named is copied as it is. `rows`: what its places are counted by.
 */
export const copiedTables: readonly {
  readonly table: string;
  readonly key: string;
  /** Whether its rows are of sales, whose copies `copied` names. */
  readonly isOfSales?: true;
  readonly columns: Readonly<Record<string, string>>;
}[] = [
  {
    table: 'recharges',
    key: 'seq',
    isOfSales: true,
    columns: {
      seq: place('seq', 'recharges'),
      ref_id: 'copied.ref_id',
      number: 'copied.number',
      shield_key: 'copied.number',
      txn_id: 'copied.txn_id',
      opt_id: 'copied.opt_id',
      customer_name: name('customer_name'),
      customer_phone: phone('customer_phone'),
      ist_date: day('ist_date'),
      ...times('created_at sent_at ended_at changed_at next_check_at asked_at held_until changed_since_at'),
    },
  },
  {
    table: 'recharge_events',
    key: 'seq',
    isOfSales: true,
    columns: {
      seq: place('seq', 'recharge_events'),
      ref_id: 'copied.ref_id',
      entry,
      counted_on: day('counted_on'),
      ...times('at'),
    },
  },
  {
    table: 'balances',
    key: 'seq',
    isOfSales: true,
    columns: { seq: place('seq', 'balances'), ref_id: 'copied.ref_id', ...times('at') },
  },
  {
    table: 'money_moves',
    key: 'seq',
    isOfSales: true,
    columns: {
      seq: place('seq', 'money_moves'),
      ref_id: 'copied.ref_id',
      reverses: place('reverses', 'money_moves'),
      request_id: request('request_id'),
      debtor: debtor('debtor'),
      cash_after_paise: 'cash_after_paise + @n * @cash',
      slip_number: 'slip_number + @n * @slips',
      ist_date: day('ist_date'),
      ...times('at'),
    },
  },
  {
    table: 'print_jobs',
    key: 'job_id',
    isOfSales: true,
    columns: {
      job_id: place('job_id', 'print_jobs'),
      ref_id: 'copied.ref_id',
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
    columns: {
      seq: place('seq', 'debt_payments'),
      debtor: debtor('debtor'),
      ist_date: day('ist_date'),
      ...times('at'),
    },
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
    table: 'complaint_entries',
    key: 'seq',
    isOfSales: true,
    columns: {
      seq: place('seq', 'complaint_entries'),
      complaint: place('complaint', 'complaint_entries'),
      ref_id: 'copied.ref_id',
      request_id: request('request_id'),
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
