import { createHash } from 'node:crypto';

/**
 * How a column enters the chain. `plain`: its value; `personal`: a salted commitment to it, so that it can be forgotten; `json`:
 * its text, but where it has members that are personal, each of those as a commitment.
 */
export type ColumnKind = 'plain' | 'personal' | 'json';

export interface FormColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** Which columns of a row enter the chain, in which order. Never edited: a table that grows gets a further form. */
export interface Form {
  /** Stands in `chain.form`; never given twice. */
  readonly id: number;
  readonly table: string;
  /** What `chain.key` names the row by. */
  readonly key: string;
  readonly columns: readonly FormColumn[];
  /** SHA-256 of the form as `docs/journal.md` writes it: a part of each row's bytes. */
  readonly hash: Buffer;
}

/**
 * Each form in words: table and version, the key first, `~` before what is personal, `{` before JSON. They stand in
 * `docs/journal.md` letter by letter, and their bytes are in the chain. What is left out of `recharges` is what entries decide
 * (the replay of its events proves it) and `shield_key`, which is made of the number.
 */
export const formTexts = {
  1: 'recharges/1 seq ref_id account_id category operator operator_name ~number number_kind amount_paise charge_paise ~fields payment parts collected_paise returned_paise ~customer_phone ~customer_name ist_date created_at restart_of ~override_reason clock_off_ms',
  2: 'recharge_events/1 seq ref_id at kind state_before state_after alarm counted_on {entry jitter budget rules by allowed_by not_verified',
  3: 'balances/1 seq account_id at balance_paise source ref_id kind asked_at',
  4: 'debt_payments/1 seq ~debtor amount_paise payment ~note ist_date at direction by allowed_by',
  5: 'journal_identity/1 one journal_id',
  6: 'noted_requests/1 request_id ~asked job_id at',
  7: 'money_moves/1 seq at ist_date by allowed_by kind way paise ref_id ~debtor ~reason reverses request_id leg before_ledger cash_after_paise slip_number not_verified',
  8: 'wallet_entries/1 seq at ist_date by allowed_by account_id balance kind paise source bank_reference reason reverses move_seq request_id',
  9: 'cash_unknown/1 seq at after_move why',
  10: 'people_entries/1 seq person name role language active pin at by allowed_by',
  11: 'pin_tries/1 seq who kind at by allowed_by',
  12: 'rights_entries/1 seq rights at by allowed_by',
  13: 'owner_entries/1 seq kind hash at by allowed_by',
  14: 'settings_changes/1 seq what from_value to_value at by allowed_by',
  15: 'epochs/1 seq counter epoch parent_counter parent_epoch why cause at parent_n parent_h',
  16: 'cash_counts/1 count kind draft pieces sum_paise expected_paise last_move is_blind ist_date at by allowed_by',
  17: 'shifts/1 shift count last_move note ist_date at by allowed_by',
  18: 'close_entries/1 seq draft kind entry at by allowed_by',
  19: 'closes/1 close counter epoch n draft shift count last_move last_row last_event last_balance last_wallet last_count last_practice counted_move asked figures note taken_out_paise float_paise put_apart_paise sold_paise ist_date begun_at at by allowed_by',
  20: 'practice_times/1 seq kind at by allowed_by',
  21: 'commission_entries/1 seq at from_date operator terms by allowed_by',
  22: 'statements/1 statement account_id file hash layout fresh from_at to_at ist_date at by allowed_by',
  23: 'statement_lines/1 line statement account_id place at is_day_only ref_id txn_id has_lost_ids ~number operator amount_paise side status ~slot',
  24: 'statement_pairs/1 pair account_id ~slot ref_id ist_date at by allowed_by',
  25: 'complaint_entries/1 seq complaint ref_id at by allowed_by not_verified kind reason ~phone way state ~words gateway_number call request_id end',
  26: 'customer_entries/1 seq customer kind ref_id ~text ~phone operator paise days other at by allowed_by request_id',
  27: 'erasures/1 seq kind customer before at by allowed_by request_id',
  28: 'erasure_ends/1 erasure at sales',
  29: 'pairs_taken_back/1 pair ist_date at by allowed_by',
  30: 'counter_keys/1 seq counter public_key before at signature',
  31: 'checkpoints/1 seq counter epoch n h why close at key signature',
  34: 'moving_entries/1 seq kind sells move at by allowed_by',
} as const;

/** Members of JSON that may name a customer, however deep they stand. */
export const personalMembers: ReadonlySet<string> = new Set(['message', 'number', 'reason', 'where']);

/** Tables whose rows do not enter the chain, and why not. */
export const notChained: Readonly<Record<string, string>> = {
  chain: 'the chain itself',
  chain_fill: 'how far rows of before the chain have entered it',
  print_jobs: 'changes until it has ended; what was printed stands in the events',
  practice_ledger: 'the book of the practice gateway',
  recharge_search: 'made of recharges',
  recharge_search_data: 'made of recharges',
  recharge_search_idx: 'made of recharges',
  recharge_search_docsize: 'made of recharges',
  recharge_search_config: 'made of recharges',
  shield_key_fill: 'how far a filling has come',
  ledger_fill: 'how far a filling has come',
  customer_fill: 'how far a filling has come',
  erasure_progress: 'how far an erasure has come',
  seen_before: 'a mark of a migration',
  closes_from: 'a mark of a migration',
  customers: 'made of sales and customer_entries',
  customer_keys: 'made of sales and customer_entries',
  customer_words: 'made of sales and customer_entries',
  customer_numbers: 'made of sales and customer_entries',
  customer_sales: 'made of sales and customer_entries',
};

function formOf(id: number, text: string): Form {
  const [name = '', ...words] = text.split(' ');
  const columns = words.map((word): FormColumn => {
    if (word.startsWith('~')) return { name: word.slice(1), kind: 'personal' };
    return word.startsWith('{') ? { name: word.slice(1), kind: 'json' } : { name: word, kind: 'plain' };
  });
  return {
    id,
    table: name.replace(/\/\d+$/, ''),
    key: columns[0]?.name ?? '',
    columns,
    hash: createHash('sha256').update(text).digest(),
  };
}

/** All forms, by their number. */
export const forms: ReadonlyMap<number, Form> = new Map(
  Object.entries(formTexts).map(([id, text]) => [Number(id), formOf(Number(id), text)]),
);

/** The forms in which rows of a table ever entered, as a list of SQL. */
export function formIdsOf(table: string): string {
  return [...forms.values()]
    .filter((form) => form.table === table)
    .map(({ id }) => id)
    .join(', ');
}

/** The form in which new rows of each table enter: its newest one. */
export const formOfTable: ReadonlyMap<string, Form> = new Map(
  [...forms.values()].map((form) => [form.table, form]),
);
