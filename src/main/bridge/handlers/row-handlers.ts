import type { AnswerOf, RequestOf } from '../../../preload/contract/bridge/calls';
import { isRefId, type RefId } from '../../../preload/contract/ids';
import type { FieldProblem, FieldProblemCode } from '../../../preload/contract/sale/field-problem';
import { formatRupees, parseRupees, paise, type Paise } from '../../../preload/contract/money';
import { saysSomething } from '../../../preload/contract/rules/says-something';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { fail, ok } from '../../../preload/contract/result';
import { billFieldsOf } from '../../operators/bill-fields-of';
import type { Dealing, DealingRefusal } from '../../recharge/state/dealing';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { NotChecked } from '../../recharge/follow-up/ask-status';
import { anybody, momentOf } from '../../recharge/state/moment';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';
import { noDesk, notRead, notWritten } from './journal-refusal';

type Parts = Pick<HandlerParts, 'desks' | 'clock'> & {
  readonly operators: Pick<HandlerParts['operators'], 'current'>;
  /** The page is told of rows that a person changed, as it is of those the gateway changed. */
  changed(recharge: Recharge): void;
};
type RowCall =
  'recharge:check' | 'recharge:details' | 'recharge:shown' | 'recharge:settle' | 'recharge:deal-with';

/** What staff do with a recharge that exists. */
export function rowHandlers(parts: Parts): Pick<Handlers, RowCall> {
  return {
    'recharge:check': (request) => check(request, parts),
    'recharge:details': (request) => details(request, parts),
    'recharge:shown': (request) => shown(request, parts),
    'recharge:settle': (request) => settle(request, parts),
    'recharge:deal-with': (request) => dealWith(request, parts),
  };
}

const noSuchRow = fail({ code: 'no_such_recharge' } as const);

async function check(
  { refId }: RequestOf<'recharge:check'>,
  { desks }: Parts,
): Promise<AnswerOf<'recharge:check'>> {
  const current = await desks.current();
  if (!current.ok) return noDesk(current.failure);
  if (!isRefId(refId)) return noSuchRow;
  const checked = await current.value.followUp.check(refId, 'by_hand');
  return checked.ok ? ok(checked.value) : notCheckedFailure(checked.failure);
}

function notCheckedFailure(failure: NotChecked) {
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

async function details(
  { refId }: RequestOf<'recharge:details'>,
  { desks, operators }: Parts,
): Promise<AnswerOf<'recharge:details'>> {
  const current = await desks.current();
  if (!current.ok) return noDesk(current.failure);
  const desk = current.value;
  const found = await desk.journal.details(refId);
  if (!found.ok) return notRead(found.failure);
  if (found.value === null) return noSuchRow;
  const { recharge } = found.value;
  return ok({
    ...found.value,
    billFields: billFieldsOf(recharge, operators.current()),
    connectToCheck: recharge.accountId === desk.gateway.account() ? null : recharge.accountId,
  });
}

async function shown(
  { refId, state }: RequestOf<'recharge:shown'>,
  parts: Parts,
): Promise<AnswerOf<'recharge:shown'>> {
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  const story = await current.value.journal.details(refId);
  if (!story.ok) return notRead(story.failure);
  if (story.value === null) return noSuchRow;
  // SECURITY: what was shown is evidence in a quarrel with a customer. Nobody has seen an outcome that never was.
  if (!story.value.events.some(({ stateAfter }) => stateAfter === state))
    return fail({ code: 'bad_request' });
  const entered = await enter(refId, { kind: 'shown', state }, parts);
  return entered.ok ? ok({}) : entered;
}

async function settle(
  { refId, to, reason }: RequestOf<'recharge:settle'>,
  parts: Parts,
): Promise<AnswerOf<'recharge:settle'>> {
  if (!saysSomething(reason)) return fail({ code: 'reason_needed' });
  const entered = await enter(refId, { kind: 'settled', to, reason: reason.trim() }, parts);
  if (!entered.ok) return entered;
  return entered.value.moved ? ok(entered.value.recharge) : fail({ code: 'cannot_settle' });
}

async function dealWith(
  request: RequestOf<'recharge:deal-with'>,
  parts: Parts,
): Promise<AnswerOf<'recharge:deal-with'>> {
  const { refId } = request;
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  if (!isRefId(refId)) return noSuchRow;
  const dealing = dealingOf(request);
  if (!dealing.ok) return dealing;
  const dealt = await current.value.journal.dealWith(
    refId,
    dealing.value,
    momentOf(parts.clock, anybody),
    request.requestId,
  );
  if (!dealt.ok) return notWritten(dealt.failure);
  switch (dealt.value.kind) {
    case 'no_such_row':
      return noSuchRow;
    case 'stale':
      return fail({ code: 'already_dealt_with' });
    case 'other_request':
      return fail({ code: 'already_recorded' });
    case 'refused':
      return dealingRefused(dealt.value.why, dealt.value.openPaise);
    case 'entered':
      parts.changed(dealt.value.recharge);
      return ok(dealt.value.recharge);
  }
}

/**
 * Reads a dealing. Money that moves has an amount above 0.
 * SECURITY: whatever takes a row off the list has the name of who did it, also where no money is said to have moved.
 */
function dealingOf({ how, amount, who }: RequestOf<'recharge:deal-with'>) {
  const name = who.trim();
  if (!saysSomething(name)) return fail({ code: 'who_needed' } as const);
  if (how === 'customer_told' || how === 'nothing_owed') return ok<Dealing>({ kind: how, who: name });
  const read = parseRupees(amount);
  if (!read.ok) return wrongAmount(read.failure);
  if (read.value === paise(0)) return wrongAmount('below_minimum');
  return ok<Dealing>({ kind: how, amountPaise: read.value, who: name });
}

function dealingRefused(why: DealingRefusal, openPaise: Paise) {
  return why === 'more_than_owed' ? wrongAmount(why, formatRupees(openPaise)) : fail({ code: why } as const);
}

function wrongAmount(code: FieldProblemCode, hint?: string) {
  const problem: FieldProblem =
    hint === undefined ? { field: 'amount', code } : { field: 'amount', code, hint };
  return fail({ code: 'bad_fields', problems: [problem] } as const);
}

async function enter(refId: string, entry: Fact | Note, parts: Parts) {
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  if (!isRefId(refId)) return noSuchRow;
  const known: RefId = refId;
  const entered = await current.value.journal.enter(known, entry, momentOf(parts.clock, anybody));
  if (!entered.ok) return notWritten(entered.failure);
  if (entered.value.kind !== 'entered') return noSuchRow;
  parts.changed(entered.value.recharge);
  return ok(entered.value);
}
