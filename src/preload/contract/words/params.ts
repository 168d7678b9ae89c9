// Written by `npm run words` from en.json.

/** What each message wants to be given. */
export interface WordParams {
  readonly 'asking.used_up': { readonly count: number; readonly time: string };
  readonly 'components.check.wait': { readonly count: number };
  readonly 'components.secret.hide_named': { readonly label: string };
  readonly 'components.secret.show_named': { readonly label: string };
  readonly 'counter.checks.balance_low': {
    readonly kind: 'recharge' | 'utility' | 'other';
    readonly amount: string;
    readonly time: string;
  };
  readonly 'counter.checks.balance_too_low': {
    readonly kind: 'recharge' | 'utility' | 'other';
    readonly amount: string;
    readonly time: string;
  };
  readonly 'counter.checks.code': { readonly code: string };
  readonly 'counter.checks.last_time': { readonly operator: string };
  readonly 'counter.hint.journal': { readonly operator: string; readonly times: number };
  readonly 'counter.hint.journal_amount': {
    readonly operator: string;
    readonly times: number;
    readonly amount: string;
  };
  readonly 'counter.hint.journal_day': {
    readonly operator: string;
    readonly times: number;
    readonly day: string;
  };
  readonly 'counter.hint.journal_last': {
    readonly operator: string;
    readonly times: number;
    readonly amount: string;
    readonly day: string;
  };
  readonly 'counter.hint.prefix': { readonly operator: string };
  readonly 'counter.hint.rule': { readonly operator: string };
  readonly 'counter.hint.such_as': { readonly label: string; readonly example: string };
  readonly 'counter.hint.takes_it': { readonly key: string };
  readonly 'counter.hint.you_chose': { readonly operator: string };
  readonly 'counter.needs_you.counted.changed_since': { readonly count: number };
  readonly 'counter.needs_you.counted.needs_person': { readonly count: number };
  readonly 'counter.needs_you.counted.not_asked': { readonly count: number };
  readonly 'counter.needs_you.counted.not_seen': { readonly count: number };
  readonly 'counter.needs_you.counted.owed': { readonly count: number };
  readonly 'counter.needs_you.counted.to_look_at': { readonly count: number };
  readonly 'counter.needs_you.counted.unknown': { readonly count: number };
  readonly 'counter.needs_you.details_of': { readonly number: string };
  readonly 'counter.needs_you.mark_done_of': { readonly number: string };
  readonly 'counter.needs_you.seen_of': { readonly number: string };
  readonly 'counter.number_warning.characters': { readonly label: string; readonly count: number };
  readonly 'counter.number_warning.digits': { readonly label: string; readonly count: number };
  readonly 'counter.number_warning.no_such_number': { readonly label: string; readonly name: string };
  readonly 'counter.number_warning.such_as': { readonly example: string };
  readonly 'counter.number_warning.too_long': { readonly name: string; readonly limit: string };
  readonly 'counter.number_warning.too_short': { readonly name: string; readonly limit: string };
  readonly 'counter.operator.choose': { readonly name: string };
  readonly 'counter.operator.none': { readonly typed: string };
  readonly 'counter.outcome.change': { readonly amount: string };
  readonly 'counter.outcome.practice': {
    readonly pending: string;
    readonly failed: string;
    readonly unknown: string;
    readonly numbers: string;
  };
  readonly 'counter.perhaps_sent.ref_id': { readonly refId: string };
  readonly 'counter.perhaps_sent.time': { readonly time: string };
  readonly 'counter.perhaps_sent.what': { readonly number: string; readonly amount: string };
  readonly 'counter.printing.again_of': { readonly whose: string };
  readonly 'counter.printing.came_out_of': { readonly whose: string };
  readonly 'counter.printing.cancel_of': { readonly whose: string };
  readonly 'counter.printing.copy': {
    readonly whose: string;
    readonly copy: number;
    readonly state: 'slow' | 'failed' | 'other';
    readonly printer: string;
  };
  readonly 'counter.printing.first': {
    readonly whose: string;
    readonly state: 'slow' | 'failed' | 'other';
    readonly printer: string;
  };
  readonly 'counter.printing.other_of': { readonly whose: string };
  readonly 'counter.read_back.gave': { readonly amount: string };
  readonly 'counter.read_back.pays_later': { readonly who: string };
  readonly 'counter.shield.failed_before': { readonly time: string };
  readonly 'counter.shield.held': { readonly time: string; readonly refId: string; readonly until: string };
  readonly 'counter.shield.open': { readonly state: string; readonly time: string; readonly refId: string };
  readonly 'counter.shield.refused_before': { readonly refId: string };
  readonly 'counter.shield.sent_before': { readonly amount: string; readonly time: string };
  readonly 'counter.shield.still': { readonly state: string };
  readonly 'counter.shield.went_through': { readonly time: string };
  readonly 'counter.today.open': { readonly count: number; readonly amount: string };
  readonly 'counter.today.success': { readonly count: number; readonly amount: string };
  readonly 'distrust.date': { readonly time: string };
  readonly 'distrust.issuer': { readonly issuer: string };
  readonly 'failure.wait': { readonly count: number };
  readonly 'frame.codes_to_confirm': { readonly count: number };
  readonly 'frame.gateway.troubled_since': { readonly time: string };
  readonly 'frame.gateway.unreachable_since': { readonly time: string };
  readonly 'frame.warnings.clock_ahead': { readonly difference: string };
  readonly 'frame.warnings.clock_behind': { readonly difference: string };
  readonly 'frame.warnings.next_check': { readonly time: string };
  readonly 'frame.warnings.not_saved': { readonly count: number };
  readonly 'keys.favourite': { readonly place: string };
  readonly 'outcome.give_back': { readonly amount: string };
  readonly 'outcome.not_written': { readonly by: 'name' | 'phone' | 'other'; readonly who: string };
  readonly 'outcome.went_through.on_account': {
    readonly by: 'name' | 'phone' | 'other';
    readonly who: string;
  };
  readonly 'outcome.went_through.owed': { readonly amount: string };
  readonly 'outcome.written': { readonly by: 'name' | 'phone' | 'other'; readonly who: string };
  readonly 'problem.field.above_maximum_hint': { readonly hint: string };
  readonly 'problem.field.below_minimum_hint': { readonly hint: string };
  readonly 'problem.field.less_than_total_hint': { readonly hint: string };
  readonly 'problem.field.more_than_owed_hint': { readonly hint: string };
  readonly 'problem.field.not_a_choice_hint': { readonly hint: string };
  readonly 'problem.field.not_a_date_hint': { readonly hint: string };
  readonly 'problem.field.not_a_listed_amount_hint': { readonly hint: string };
  readonly 'problem.field.too_long_hint': { readonly hint: string };
  readonly 'problem.field.too_short_hint': { readonly hint: string };
  readonly 'problem.operator.bad_date_format_hint': { readonly hint: string };
  readonly 'problem.operator.duplicate_hint': { readonly hint: string };
  readonly 'problem.operator.file_too_large_hint': { readonly hint: string };
  readonly 'problem.operator.not_in_list_hint': { readonly hint: string };
  readonly 'problem.operator.out_of_range_hint': { readonly hint: string };
  readonly 'problem.operator.repeated_code_hint': { readonly hint: string };
  readonly 'problem.operator.separator_hint': { readonly hint: string };
  readonly 'problem.operator.too_long_hint': { readonly hint: string };
  readonly 'problem.operator.too_many_hint': { readonly hint: string };
  readonly 'problem.operator.too_many_operators_hint': { readonly hint: string };
  readonly 'problem.operator.wrong_cell_count_hint': { readonly hint: string };
  readonly 'shell.quit.sending': { readonly count: number };
  readonly 'shell.unsafe.says': { readonly what: string };
  readonly 'time.day': { readonly day: string; readonly month: string };
  readonly 'time.day_of_year': { readonly day: string; readonly month: string; readonly year: string };
  readonly 'time.days': { readonly count: number };
  readonly 'time.hours': { readonly count: number };
  readonly 'time.minutes': { readonly count: number };
  readonly 'time.moment': { readonly date: string; readonly clock: string };
  readonly 'time.seconds': { readonly count: number };
  readonly 'unreadable.lines': { readonly count: number };
  readonly 'unreadable.row_number': { readonly number: string };
  readonly 'unreadable.rows': { readonly count: number; readonly names: string };
  readonly 'unreadable.rows_and_more': {
    readonly count: number;
    readonly names: string;
    readonly more: number;
  };
}

/** The parts of each message that have a look of their own. */
export interface WordTags {
  readonly 'counter.checks.balance_low': 'balance' | 'digits';
  readonly 'counter.checks.balance_too_low': 'balance' | 'digits';
  readonly 'counter.checks.code': 'bold';
  readonly 'counter.checks.last_time': 'bold';
  readonly 'counter.hint.takes_it': 'keyCap';
  readonly 'counter.outcome.change': 'digits';
  readonly 'counter.outcome.practice': 'boldDigits' | 'stressed';
  readonly 'counter.perhaps_sent.what': 'boldDigits' | 'digits';
  readonly 'counter.printing.copy': 'boldDigits' | 'stateLook';
  readonly 'counter.printing.first': 'boldDigits' | 'stateLook';
  readonly 'counter.read_back.gave': 'digits';
  readonly 'counter.shield.held': 'spelled';
  readonly 'counter.shield.open': 'bold' | 'spelled';
  readonly 'counter.shield.refused_before': 'bold' | 'spelled';
  readonly 'counter.shield.sent_before': 'digits';
  readonly 'counter.shield.went_through': 'bold';
  readonly 'counter.today.open': 'boldDigits' | 'digits';
  readonly 'counter.today.success': 'boldDigits' | 'digits';
  readonly 'frame.codes_to_confirm': 'roomy';
  readonly 'frame.gateway.address_refused': 'roomy';
  readonly 'frame.gateway.low_balance': 'roomy';
  readonly 'frame.gateway.not_asked': 'roomy';
  readonly 'frame.gateway.ok': 'roomy';
  readonly 'frame.gateway.troubled': 'roomy';
  readonly 'frame.gateway.troubled_since': 'roomy';
  readonly 'frame.gateway.unreachable': 'roomy';
  readonly 'frame.gateway.unreachable_since': 'roomy';
  readonly 'frame.gateway.wrong_credentials': 'roomy';
}
