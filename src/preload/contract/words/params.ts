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
  readonly 'history.alias.recorded': { readonly foreign: string; readonly operator: string };
  readonly 'history.alias.same': { readonly foreign: string; readonly operator: string };
  readonly 'history.alias.says': {
    readonly sent: string;
    readonly foreign: string;
    readonly operator: string;
  };
  readonly 'history.asked.changed': { readonly state: string };
  readonly 'history.asked.still': { readonly state: string };
  readonly 'history.balance.down': { readonly by: string; readonly amount: string };
  readonly 'history.balance.down_by_this': { readonly by: string };
  readonly 'history.balance.up': { readonly by: string };
  readonly 'history.dealt.cash_received': { readonly amount: string };
  readonly 'history.dealt.cash_returned': { readonly amount: string };
  readonly 'history.dealt.left': { readonly left: string };
  readonly 'history.details.charge': { readonly charge: string; readonly all: string };
  readonly 'history.details.clock_fast': { readonly minutes: number };
  readonly 'history.details.clock_slow': { readonly minutes: number };
  readonly 'history.event.recharge_reply': { readonly word: string };
  readonly 'history.event.settled': { readonly state: string };
  readonly 'history.event.shown': { readonly state: string };
  readonly 'history.event.slip_printed_again': { readonly copy: number };
  readonly 'history.event.status_reply': { readonly word: string };
  readonly 'history.exported': { readonly rows: number; readonly file: string };
  readonly 'history.list.all': { readonly count: number };
  readonly 'history.list.all_matching': { readonly count: number; readonly search: string };
  readonly 'history.list.full': { readonly count: number };
  readonly 'history.list.newest_matching': { readonly search: string };
  readonly 'history.nothing_matches.title': { readonly search: string };
  readonly 'history.settle.done': { readonly state: string };
  readonly 'history.todo.account': { readonly account: string };
  readonly 'history.todo.changed': { readonly from: string; readonly to: string; readonly time: string };
  readonly 'history.todo.sent_and_named': { readonly sent: string; readonly named: string };
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
  readonly 'problem.file': { readonly file: string };
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
  readonly 'reports.day.heading': {
    readonly weekday: 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'other';
    readonly day: string;
    readonly month:
      'jan' | 'feb' | 'mar' | 'apr' | 'may' | 'jun' | 'jul' | 'aug' | 'sep' | 'oct' | 'nov' | 'dec' | 'other';
    readonly year: string;
  };
  readonly 'reports.day_end.changed': { readonly count: number };
  readonly 'reports.day_end.not_asked': { readonly count: number };
  readonly 'reports.day_end.nothing_changed': { readonly asked: number };
  readonly 'reports.day_end.progress': {
    readonly asked: number;
    readonly all: number;
    readonly changed: number;
  };
  readonly 'reports.day_end.some_changed': { readonly asked: number; readonly changed: number };
  readonly 'reports.debts.account_of': { readonly who: string };
  readonly 'reports.debts.has_paid': { readonly who: string; readonly paid: string };
  readonly 'reports.debts.how_to': { readonly key: string };
  readonly 'reports.debts.left_to_give_back': { readonly left: string };
  readonly 'reports.debts.left_to_pay': { readonly left: string };
  readonly 'reports.debts.owed_in_all': { readonly count: number; readonly total: string };
  readonly 'reports.debts.was_given_back': { readonly who: string; readonly given: string };
  readonly 'reports.debts.why_overpaid': { readonly sum: string };
  readonly 'reports.details_of': { readonly refId: string };
  readonly 'reports.payment.all_of': { readonly sum: string };
  readonly 'reports.rows.last': { readonly count: number };
  readonly 'reports.rows.to_do': { readonly count: number };
  readonly 'reports.totals.successes': { readonly count: number };
  readonly 'slip.queued.copy': { readonly copy: number; readonly printer: string };
  readonly 'slip.queued.first': { readonly printer: string };
  readonly 'slip.saved.copy': { readonly copy: number; readonly file: string };
  readonly 'slip.saved.first': { readonly file: string };
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
  readonly 'welcome.sell.connected': { readonly username: string; readonly address: string };
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
  readonly 'history.alias.says': 'bold';
  readonly 'history.settle.says': 'stressed';
  readonly 'history.todo.account': 'bold';
  readonly 'history.todo.changed': 'bold';
  readonly 'history.todo.sent_and_named': 'bold';
  readonly 'problem.file': 'spelled';
  readonly 'reports.debts.how_to': 'keyCap';
  readonly 'welcome.sell.connected': 'bold';
}
