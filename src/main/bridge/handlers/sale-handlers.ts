import { fail, ok } from '../../../preload/contract/result';
import type { NotReviewed } from '../../desk/verbs/review';
import type { NotSubmitted } from '../../recharge/sale/submit';
import type { Caller } from '../../recharge/state/moment';
import type { Handlers } from '../handlers';
import { onDesk } from '../on-desk';
import type { HandlerParts } from './handler-parts';
import { notRead, notWritten } from './journal-refusal';

const shiftNeeded = fail({ code: 'shift_needed' } as const);

/** The read-back and the sale itself. */
export function saleHandlers({
  desks,
}: Pick<HandlerParts, 'desks'>): Pick<Handlers, 'recharge:review' | 'recharge:submit'> {
  return {
    'recharge:review': onDesk(desks, async (desk, draft, caller) => {
      const reviewed = await desk.review(draft, caller);
      if (reviewed.ok) return reviewed;
      return reviewed.failure.kind === 'shift_needed' ? shiftNeeded : notReviewed(reviewed.failure, caller);
    }),
    'recharge:submit': onDesk(desks, async (desk, sending, caller) => {
      const submitted = await desk.submit(sending, caller);
      if (submitted.ok) return ok({ refId: submitted.value.refId });
      return submitted.failure.kind === 'shift_needed' ? shiftNeeded : notSubmitted(submitted.failure);
    }),
  };
}

function notReviewed(failure: NotReviewed, { by }: Caller) {
  switch (failure.kind) {
    case 'bad_fields':
      return fail({ code: 'bad_fields', problems: failure.problems } as const);
    case 'no_account':
    case 'no_token':
    case 'not_saved_yet':
      return fail({ code: failure.kind } as const);
    case 'over_limit':
      // Where there are people, somebody who may can allow this very sale.
      return by === null
        ? fail({ code: 'spending_limit', cause: failure.over } as const)
        : fail({ code: 'not_allowed', right: 'override_limit', cause: failure.over } as const);
    case 'not_read':
      return notRead(failure.failure);
  }
}

function notSubmitted(failure: NotSubmitted) {
  switch (failure.kind) {
    case 'journal':
      return notWritten(failure.failure);
    case 'open_duplicate':
    case 'held_duplicate':
    case 'reason_needed':
      return fail({ code: failure.kind, refId: failure.refId } as const);
    case 'over_credit':
      // Somebody who may can allow this very sale.
      return fail({ code: 'not_allowed', right: 'override_limit', cause: 'credit' } as const);
    case 'nobody_to_owe':
      return fail({
        code: 'bad_fields',
        problems: [{ field: 'customerName', code: 'name_or_phone_needed' }],
      } as const);
    case 'bad_parts':
      return fail({ code: 'bad_fields', problems: [{ field: 'parts', ...failure.problem }] } as const);
    case 'not_started':
      return fail({ code: 'not_started', cause: failure.failure, refId: failure.refId } as const);
    case 'ticket_unknown':
    case 'ticket_too_young':
    case 'counter_changed':
    case 'no_token':
    case 'not_saved_yet':
    case 'last_digits_wrong':
    case 'shutting_down':
      return fail({ code: failure.kind } as const);
  }
}
