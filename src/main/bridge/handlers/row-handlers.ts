import { formatRupees } from '../../../preload/contract/money';
import { fail, ok } from '../../../preload/contract/result';
import type { Dealt, NoDetails, NotDealtWith, NotSettled, NotShown } from '../../desk/verbs/desk-rows';
import type { NotChecked } from '../../recharge/follow-up/ask-status';
import type { Handlers } from '../handlers';
import { onDesk } from '../on-desk';
import type { HandlerParts } from './handler-parts';
import { notRead, notWritten } from './journal-refusal';
import { wrongAmount } from './wrong-amount';

type RowCall =
  | 'recharge:check'
  | 'recharge:details'
  | 'recharge:shown'
  | 'recharge:settle'
  | 'recharge:deal-with'
  | 'recharge:correct-way';

/** What staff do with a recharge that exists. */
export function rowHandlers({ desks }: Pick<HandlerParts, 'desks'>): Pick<Handlers, RowCall> {
  return {
    'recharge:check': onDesk(desks, async ({ rows }, { refId }, actor) => {
      const checked = await rows.check(refId, actor);
      return checked.ok ? checked : notChecked(checked.failure);
    }),
    'recharge:details': onDesk(desks, async ({ rows }, { refId }) => {
      const details = await rows.details(refId);
      return details.ok ? details : noDetails(details.failure);
    }),
    'recharge:shown': onDesk(desks, async ({ rows }, { refId, state }, actor) => {
      const shown = await rows.shown(refId, state, actor);
      return shown.ok ? ok({}) : notShown(shown.failure);
    }),
    'recharge:settle': onDesk(desks, async ({ rows }, { refId, to, reason }, actor) => {
      const settled = await rows.settle(refId, to, reason, actor);
      return settled.ok ? settled : notSettled(settled.failure);
    }),
    'recharge:deal-with': onDesk(desks, async ({ rows }, { refId, ...typed }, actor) => {
      const dealt = await rows.dealWith(refId, typed, actor);
      return dealt.ok ? ok(asDealt(dealt.value)) : notDealtWith(dealt.failure);
    }),
    'recharge:correct-way': onDesk(desks, async ({ rows }, { refId, ...typed }, actor) => {
      const corrected = await rows.correctWay(refId, typed, actor);
      return corrected.ok ? ok(asDealt(corrected.value)) : notDealtWith(corrected.failure);
    }),
  };
}

/** The row with the move that was made, as the page keeps it. */
function asDealt({ recharge, move }: Dealt) {
  return { ...recharge, move };
}

const noSuchRow = fail({ code: 'no_such_recharge' } as const);

function notChecked(failure: NotChecked) {
  switch (failure) {
    case 'no_such_row':
      return noSuchRow;
    case 'other_account':
      return fail({ code: 'account_not_connected' } as const);
    case 'no_token':
    case 'nothing_to_check':
    case 'asked_just_now':
    case 'checks_by_hand_used_up':
    case 'wrong_credentials':
    case 'address_refused':
      return fail({ code: failure } as const);
    case 'checks_used_up':
      return fail({ code: 'checks_by_hand_used_up' } as const);
    case 'no_connection':
      return fail({ code: 'check_failed', cause: failure } as const);
    case 'disk_full':
    case 'not_writable':
    case 'busy':
    case 'corrupt':
    case 'io':
    case 'closed':
      return notWritten(failure);
  }
}

function noDetails(failure: NoDetails) {
  return failure.kind === 'no_such_row' ? noSuchRow : notRead(failure.failure);
}

function notShown(failure: NotShown) {
  switch (failure.kind) {
    case 'no_such_row':
      return noSuchRow;
    case 'never_was':
      return fail({ code: 'bad_request' } as const);
    case 'not_read':
      return notRead(failure.failure);
    case 'not_written':
      return notWritten(failure.failure);
  }
}

function notSettled(failure: NotSettled) {
  switch (failure.kind) {
    case 'no_such_row':
      return noSuchRow;
    case 'reason_needed':
    case 'cannot_settle':
      return fail({ code: failure.kind } as const);
    case 'not_written':
      return notWritten(failure.failure);
  }
}

function notDealtWith(failure: NotDealtWith) {
  switch (failure.kind) {
    case 'wrong_amount':
      return failure.openPaise === null
        ? wrongAmount(failure.code)
        : wrongAmount(failure.code, formatRupees(failure.openPaise));
    case 'other_request':
      return fail({ code: 'already_recorded' } as const);
    case 'who_needed':
    case 'already_dealt_with':
    case 'sold_on_account':
    case 'nothing_to_give_back':
    case 'nothing_to_collect':
    case 'may_have_been_paid':
    case 'more_than_charge':
    case 'cannot_correct_way':
      return fail({ code: failure.kind } as const);
    case 'earlier_shift':
      return fail({ code: 'not_allowed', right: 'return_earlier_shift' } as const);
    case 'no_such_row':
      return noSuchRow;
    case 'not_read':
      return notRead(failure.failure);
    case 'not_written':
      return notWritten(failure.failure);
  }
}
