// Written by `npm run words` from en.json.

/** What each message wants to be given. */
export interface WordParams {
  readonly 'asking.used_up': { readonly count: number; readonly time: string };
  readonly 'components.check.wait': { readonly count: number };
  readonly 'components.secret.hide_named': { readonly label: string };
  readonly 'components.secret.show_named': { readonly label: string };
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
