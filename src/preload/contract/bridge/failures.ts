import type { OperatorProblem } from '../operators/operator-problem';
import type { Right } from '../people/rights';
import type { FieldProblem } from '../sale/field-problem';

/**
 * Every refusal a call can answer with. A closed list: `src/renderer/src/text/failures.ts` maps each to
 * the sentence staff read and what to do next, and does not compile when one is missing.
 */
export const failureCodes = [
  // the door
  'untrusted_sender',
  'bad_request',
  'text_too_long',
  'too_many_calls',
  'internal',
  // the app and its data
  'journal_not_writable',
  'journal_unreadable',
  'disk_full',
  'not_saved_yet',
  'shutting_down',
  'no_mode',
  'settings_not_saved',
  // account and owner
  'bad_gateway_address',
  'test_gateway_not_allowed',
  'practice_address_refused',
  'bad_username',
  'bad_token',
  'bad_passphrase',
  'wrong_passphrase',
  'owner_locked',
  'no_token',
  'no_account',
  'account_not_connected',
  'already_connected',
  // people
  'counter_locked',
  'not_allowed',
  'wrong_pin',
  'bad_pin',
  'bad_name',
  'name_taken',
  'no_such_person',
  'last_owner',
  'passphrase_needed',
  'wrong_recovery_code',
  'nothing_to_print',
  // a sale
  'bad_fields',
  'ticket_unknown',
  'ticket_too_young',
  'counter_changed',
  'open_duplicate',
  'held_duplicate',
  'reason_needed',
  'last_digits_wrong',
  'not_started',
  'spending_limit',
  // an existing row
  'no_such_recharge',
  'nothing_to_check',
  'check_failed',
  'asked_just_now',
  'checks_by_hand_used_up',
  'wrong_credentials',
  'address_refused',
  'cannot_settle',
  'already_dealt_with',
  'already_recorded',
  'sold_on_account',
  'nothing_to_give_back',
  'nothing_to_collect',
  'who_needed',
  // a customer
  'no_such_customer',
  'customer_known',
  'erasure_under_way',
  'erasure_not_ready',
  // money that moves
  'may_have_been_paid',
  'more_than_charge',
  'cannot_correct_way',
  'why_needed',
  'no_such_move',
  'cannot_reverse',
  'already_reversed',
  'drawer_not_opened',
  // complaints
  'no_such_complaint',
  'already_complained',
  'complaint_ended',
  'complaint_under_way',
  'complaints_off',
  'no_txn_id',
  'too_many_complaints',
  // earnings
  'bad_period',
  'earlier_terms',
  // operators
  'no_such_operator',
  'bad_operator',
  'import_refused',
  'nothing_to_undo',
  // slips
  'no_printer',
  'too_many_printers',
  'print_over',
  'print_held',
  'too_many_prints',
  'pdf_not_saved',
  'picture_not_saved',
  'logo_refused',
  'cancelled',
  'balance_failed',
  'export_failed',
  'too_many_reads',
  // shifts and closes
  'shift_needed',
  'shift_already_open',
  'no_shift',
  'close_under_way',
  'count_under_way',
  'close_over',
  'day_not_open',
  'count_first',
  'count_again',
  'bad_count',
  'note_needed',
  'more_than_counted',
  'no_such_close',
  // copies
  'copy_not_made',
  'restore_over',
  'restore_refused',
  'wrong_secret',
  // another computer
  'shop_moved',
  'move_not_made',
  'arrival_refused',
  // statements
  'statement_refused',
  'statement_stopped',
  'statement_changed',
  'no_such_statement',
  // support
  'bundle_gone',
  // evidence
  'journal_not_checked',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** A refusal: which one, and for which field or cause where that helps. Never carries raw error text. */
export interface Failure<C extends FailureCode = FailureCode> {
  readonly code: C;
  /** A code-like word that narrows it down (`connection_refused`), never free text of a library. */
  readonly cause?: string;
  /** How long to wait before the next try is looked at, in milliseconds. This one was not. */
  readonly waitMs?: number;
  /** The row it is about, such as the open duplicate. */
  readonly refId?: string;
  /** Which right is missing: whoever has it may allow the same request. */
  readonly right?: Right;
  readonly problems?: readonly FieldProblem[];
  readonly operatorProblems?: readonly OperatorProblem[];
}
