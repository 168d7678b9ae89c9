/** What becomes of a text column when somebody is forgotten. */
export type Fate =
  /** Whatever names a person in it goes. */
  | 'blanked'
  /** The whole row goes: it is made of others, and could be made anew. */
  | 'dropped'
  /** It names nobody of the customers. */
  | 'kept';

/**
 * Every table and every text column of the journal. The one list of all places: a test walks the database and fails on a column
 * that is not here, and another one looks for what was forgotten in every byte of the data folder. A new column that may hold
 * anything of a customer is blanked by `blank-row.ts`, `blank-account.ts`, `blank-customer.ts` or `erase-slice.ts`, let through by
 * a trigger (migration 220 and later), and personal in its form of the chain: a test holds the two lists against each other.
 */
export const columnFates: Readonly<Record<string, Readonly<Record<string, Fate>>>> = {
  recharges: {
    ...kept(
      'ref_id account_id category operator operator_name payment ist_date restart_of state cause foreign_operator txn_id opt_id',
    ),
    ...kept(
      'condition shown_state changed_since_from changed_since_to alarm doubt money_case number_kind parts paid_how',
    ),
    ...blanked('number fields customer_phone customer_name override_reason message shield_key'),
  },
  recharge_events: {
    ...kept('ref_id kind state_before state_after alarm counted_on budget by allowed_by'),
    ...blanked('entry'),
  },
  complaint_entries: {
    ...kept('ref_id by allowed_by kind reason way state gateway_number call request_id end'),
    ...blanked('phone words'),
  },
  // An ended job has no slip any more; one that is not is cancelled.
  print_jobs: {
    ...kept('ref_id printer state cause by allowed_by moved_by move_allowed_by'),
    ...blanked('slip'),
  },
  debt_payments: { ...kept('payment ist_date direction by allowed_by'), ...blanked('debtor note') },
  money_moves: {
    ...kept('ist_date by allowed_by kind way ref_id request_id'),
    ...blanked('debtor reason'),
  },
  noted_requests: { ...kept('request_id'), ...blanked('asked') },
  statement_lines: {
    ...kept('account_id ref_id txn_id operator side status'),
    ...blanked('number slot'),
  },
  pairs_taken_back: kept('ist_date by allowed_by'),
  statement_pairs: { ...kept('account_id ref_id ist_date by allowed_by'), ...blanked('slot') },
  customer_entries: {
    ...kept('kind ref_id operator by allowed_by request_id'),
    ...blanked('text phone'),
  },
  customers: { name: 'dropped' },
  customer_keys: { key: 'dropped', folded: 'dropped' },
  customer_words: { word: 'dropped' },
  customer_numbers: {
    number: 'dropped',
    operator: 'dropped',
    operator_name: 'dropped',
    valid_until: 'dropped',
  },
  // The practice gateway's own book: empty in a real journal.
  practice_ledger: kept('ref_id entry'),
  // What the shop notes of itself: its drawer, wallet, close and people.
  balances: kept('account_id source ref_id kind'),
  cash_counts: kept('kind pieces ist_date by allowed_by'),
  cash_unknown: kept('why'),
  checkpoints: kept('counter h why signature'),
  close_entries: kept('kind entry by allowed_by'),
  closes: kept('counter asked figures note ist_date by allowed_by'),
  commission_entries: kept('from_date operator terms by allowed_by'),
  chain_fill: kept('name'),
  counter_keys: kept('counter public_key signature'),
  epochs: kept('counter parent_counter parent_h why cause'),
  erasures: kept('kind by allowed_by request_id'),
  erasure_progress: kept('stage'),
  journal_identity: kept('journal_id'),
  moving_entries: kept('kind move by allowed_by'),
  owner_entries: kept('kind hash by allowed_by'),
  people_entries: kept('person name role language pin by allowed_by'),
  pin_tries: kept('who kind by allowed_by'),
  practice_times: kept('kind by allowed_by'),
  rights_entries: kept('rights by allowed_by'),
  // Of an export: the name of its file, which Galla suggests.
  settings_changes: kept('what from_value to_value by allowed_by'),
  shifts: kept('ist_date by allowed_by note'),
  statements: kept('account_id file hash layout ist_date by allowed_by'),
  wallet_entries: kept(
    'ist_date by allowed_by account_id balance kind source bank_reference reason request_id',
  ),
};

function blanked(columns: string): Readonly<Record<string, Fate>> {
  return Object.fromEntries(columns.split(' ').map((column) => [column, 'blanked']));
}

function kept(columns: string): Readonly<Record<string, Fate>> {
  return Object.fromEntries(columns.split(' ').map((column) => [column, 'kept']));
}
