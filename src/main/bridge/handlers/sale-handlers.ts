import type { AnswerOf, RequestOf } from '../../../preload/contract/bridge/calls';
import type { Draft, Review } from '../../../preload/contract/sale/sale';
import { amountInWords } from '../../../preload/contract/rules/amount-words';
import { isRefId, type AccountId } from '../../../preload/contract/ids';
import { fail, ok } from '../../../preload/contract/result';
import { stampOf } from '../../../preload/contract/sale/stamp';
import type { Desk } from '../../desk/desk';
import { memoryWarning } from '../../operators/number-hint';
import { balanceWarning } from '../../recharge/sale/balance-warning';
import { parseDraft, type ParsedDraft } from '../../operators/parse-draft';
import { overSpendingLimit } from '../../recharge/sale/spending-limit';
import type { NotSubmitted, ReadBack } from '../../recharge/sale/submit';
import { anybody } from '../../recharge/state/moment';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';
import { noDesk, notRead, notWritten } from './journal-refusal';

type Parts = Pick<HandlerParts, 'desks' | 'operators' | 'settings' | 'clock' | 'owner'>;

/** The read-back and the sale itself. */
export function saleHandlers(parts: Parts): Pick<Handlers, 'recharge:review' | 'recharge:submit'> {
  let sending: Promise<unknown> = Promise.resolve();
  let sends = 0;
  return {
    async 'recharge:review'(draft) {
      // SECURITY: what was sent a moment ago counts, too: the limits are asked when it is on disk. What was sent while
      // they were asked may be missing from the answer: then all is asked again, for a new ticket.
      for (;;) {
        const before = sends;
        await sending;
        const reviewed = await review(draft, parts);
        if (sends === before) return reviewed;
      }
    },
    'recharge:submit'(request) {
      sends += 1;
      const sent = send(request, parts);
      sending = Promise.all([sending, sent.catch(() => undefined)]);
      return sent;
    },
  };
}

async function review(draft: Draft, parts: Parts): Promise<AnswerOf<'recharge:review'>> {
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  const desk = current.value;
  const parsed = parseDraft(draft, parts.operators.current());
  if (!parsed.ok) return fail({ code: 'bad_fields', problems: parsed.failure });
  const account = desk.gateway.account();
  if (account === null) return fail({ code: 'no_account' });
  if (!desk.gateway.canAsk(account)) return fail({ code: 'no_token' });
  if (desk.notSaved() > 0) return fail({ code: 'not_saved_yet' });

  const { number, amountPaise } = parsed.value;
  const { retypeAbovePaise, salesAMinute, spendAnHourPaise } = parts.settings.read().counter;
  const now = parts.clock.now();
  // Asked at once: the way to the journal's thread and back costs more than either answer.
  const [shield, memory, sold] = await Promise.all([
    desk.shield(number, amountPaise),
    desk.journal.numberMemory(number),
    desk.journal.soldOfLate(account, now),
  ]);
  if (!shield.ok) return notRead(shield.failure);
  if (!memory.ok) return notRead(memory.failure);
  if (!sold.ok) return notRead(sold.failure);
  const limits = { mostSales: salesAMinute, mostPaise: spendAnHourPaise };
  const over = desk.mode === 'real' ? overSpendingLimit(sold.value, amountPaise, limits) : null;
  // SECURITY: a script in the page can press every key that staff can: what it may spend is bounded here.
  if (over !== null && parts.owner.state() === 'locked') return fail({ code: 'spending_limit', cause: over });

  const readBack = readBackOf(parsed.value, {
    accountId: account,
    restartOf: draft.restartOf,
    retypeLastFour: retypeAbovePaise !== null && amountPaise > retypeAbovePaise,
  });
  return ok({
    ...shownOf(parsed.value),
    ticket: desk.tickets.issue(readBack),
    stamp: stampOf(account),
    shield: shield.value,
    memoryWarning: memoryWarning(memory.value, parsed.value.operator, parts.operators.current()),
    retypeLastFour: readBack.retypeLastFour,
    balanceWarning: balanceWarning(desk.health(), parsed.value.operator.category, amountPaise),
  });
}

interface Frame {
  readonly accountId: AccountId;
  readonly restartOf: string | null;
  readonly retypeLastFour: boolean;
}

/** What will be sent and written down: exactly what is read back, and nothing the page could change later. */
function readBackOf(sale: ParsedDraft, { accountId, restartOf, retypeLastFour }: Frame): ReadBack {
  return {
    accountId,
    category: sale.operator.category,
    operator: sale.operator.code,
    operatorName: sale.operator.name,
    number: sale.number,
    numberKind: sale.operator.number.kind,
    amountPaise: sale.amountPaise,
    chargePaise: sale.chargePaise,
    fields: sale.fields,
    payment: sale.payment,
    collectedPaise: sale.collectedPaise,
    returnedPaise: sale.returnPaise,
    customerPhone: sale.customerPhone,
    customerName: sale.customerName,
    restartOf: restartOf !== null && isRefId(restartOf) ? restartOf : null,
    retypeLastFour,
  };
}

/** What is known of a sale beside what was typed. */
type Judged = 'ticket' | 'stamp' | 'shield' | 'memoryWarning' | 'retypeLastFour' | 'balanceWarning';

function shownOf(sale: ParsedDraft): Omit<Review, Judged> {
  const { code, name, category, confirmation, colour, shortName, number } = sale.operator;
  return {
    operator: { code, name, category, confirmation, colour, shortName, number },
    number: sale.number,
    amountPaise: sale.amountPaise,
    amountInWords: amountInWords(sale.amountPaise),
    chargePaise: sale.chargePaise,
    totalPaise: sale.totalPaise,
    payment: sale.payment,
    collectedPaise: sale.collectedPaise,
    returnPaise: sale.returnPaise,
    fields: sale.labelled,
    numberWarning: sale.numberWarning,
  };
}

async function send(
  request: RequestOf<'recharge:submit'>,
  parts: Parts,
): Promise<AnswerOf<'recharge:submit'>> {
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  const desk: Desk = current.value;
  const submitted = await desk.submit(request, anybody);
  return submitted.ok ? ok({ refId: submitted.value.refId }) : refusalOf(submitted.failure);
}

function refusalOf(failure: NotSubmitted) {
  switch (failure.kind) {
    case 'journal':
      return notWritten(failure.failure);
    case 'open_duplicate':
    case 'held_duplicate':
    case 'reason_needed':
      return fail({ code: failure.kind, refId: failure.refId } as const);
    case 'nobody_to_owe':
      return fail({
        code: 'bad_fields',
        problems: [{ field: 'customerName', code: 'name_or_phone_needed' }],
      } as const);
    case 'not_started':
      return fail({ code: 'not_started', cause: failure.failure, refId: failure.refId } as const);
    case 'ticket_unknown':
    case 'ticket_too_young':
    case 'counter_changed':
    case 'no_token':
    case 'not_saved_yet':
    case 'last_digits_wrong':
    case 'owner_locked':
    case 'shutting_down':
      return fail({ code: failure.kind } as const);
  }
}
