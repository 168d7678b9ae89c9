import type { Credit } from '../../../preload/contract/customers/customer';
import type { FieldProblem } from '../../../preload/contract/sale/field-problem';
import { isRefId, type AccountId, type PersonId } from '../../../preload/contract/ids';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Draft, Review } from '../../../preload/contract/sale/sale';
import { stampOf } from '../../../preload/contract/sale/stamp';
import { memoryWarning } from '../../operators/number-hint';
import { parseDraft, type ParsedDraft } from '../../operators/parse-draft';
import { balanceWarning } from '../../recharge/sale/balance-warning';
import { overSpendingLimit } from '../../recharge/sale/spending-limit';
import { mayDo, type Caller } from '../../recharge/state/moment';
import type { ReadBack } from '../../recharge/sale/submit';
import type { DeskParts } from '../desk-parts';
import { notRead, type NotRead } from '../journal-trouble';
import { connectedAccount, type NotConnected } from '../live-gateway';
import type { Machinery } from '../machinery';

/** Why a sale is not read back. */
export type NotReviewed =
  | { readonly kind: 'bad_fields'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: NotConnected | 'not_saved_yet' }
  /** It would be more than the shop sells in a minute, or in an hour, without its owner. */
  | { readonly kind: 'over_limit'; readonly over: 'minute' | 'hour' }
  | NotRead;

/** What a review works with. */
export type ReviewPorts = Pick<Machinery, 'journal' | 'tickets' | 'notSaved' | 'steadyTimes' | 'watch'>
  & Pick<DeskParts, 'mode' | 'gateway' | 'clock' | 'catalogue' | 'charges' | 'settings'> & {
    shieldWindowMs(): number;
  };

/** Judges what was typed. What may be sold is read back and gets a ticket: the one permission to send it. */
export async function review(
  draft: Draft,
  caller: Caller,
  ports: ReviewPorts,
): Promise<Result<Review, NotReviewed>> {
  const { journal, gateway, clock } = ports;
  const parsed = parseDraft(draft, ports.catalogue(), ports.charges());
  if (!parsed.ok) return fail({ kind: 'bad_fields', problems: parsed.failure });
  const account = connectedAccount(gateway);
  if (!account.ok) return fail({ kind: account.failure });
  if (ports.notSaved() > 0) return fail({ kind: 'not_saved_yet' });

  const { number, amountPaise } = parsed.value;
  const { retypeAbovePaise, salesAMinute, spendAnHourPaise } = ports.settings();
  const now = clock.now();
  const ages = ports.steadyTimes.agesOf(number);
  // Asked at once: the way to the journal's thread and back costs more than either answer.
  const [shield, memory, sold, carried, credit] = await Promise.all([
    journal.shield(number, amountPaise, ports.shieldWindowMs(), now, ages),
    journal.numberMemory(number),
    journal.soldOfLate(account.value, now),
    journal.carriedFor(number, now),
    journal.creditOf(parsed.value.customerPhone, parsed.value.customerName),
  ]);
  if (!shield.ok) return notRead(shield.failure);
  if (!memory.ok) return notRead(memory.failure);
  if (!sold.ok) return notRead(sold.failure);
  if (!carried.ok) return notRead(carried.failure);
  if (!credit.ok) return notRead(credit.failure);
  const limits = { mostSales: salesAMinute, mostPaise: spendAnHourPaise };
  const over = ports.mode === 'real' ? overSpendingLimit(sold.value, amountPaise, limits) : null;
  // SECURITY: a script in the page can press every key that staff can: what it may spend is bounded here.
  if (over !== null && !mayDo(caller, 'override_limit')) return fail({ kind: 'over_limit', over });

  const readBack = readBackOf(parsed.value, {
    accountId: account.value,
    restartOf: draft.restartOf,
    readBy: caller.by,
    retypeLastFour: retypeAbovePaise !== null && amountPaise > retypeAbovePaise,
    credit: credit.value,
  });
  return ok({
    ...shownOf(parsed.value),
    ticket: ports.tickets.issue(readBack),
    stamp: stampOf(account.value),
    shield: shield.value,
    carried: carried.value,
    memoryWarning: memoryWarning(memory.value, parsed.value.operator, ports.catalogue()),
    retypeLastFour: readBack.retypeLastFour,
    credit: readBack.credit,
    balanceWarning: balanceWarning(ports.watch.health(), parsed.value.operator.category, amountPaise),
  });
}

interface Frame {
  readonly accountId: AccountId;
  readonly restartOf: string | null;
  readonly readBy: PersonId | null;
  readonly retypeLastFour: boolean;
  readonly credit: Credit | null;
}

/** What will be sent and written down: exactly what is read back, and nothing the page could change later. */
function readBackOf(
  sale: ParsedDraft,
  { accountId, restartOf, readBy, retypeLastFour, credit }: Frame,
): ReadBack {
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
    parts: sale.parts,
    collectedPaise: sale.collectedPaise,
    returnedPaise: sale.returnPaise,
    customerPhone: sale.customerPhone,
    customerName: sale.customerName,
    restartOf: restartOf !== null && isRefId(restartOf) ? restartOf : null,
    readBy,
    retypeLastFour,
    credit,
  };
}

/** What is known of a sale beside what was typed. */
type Judged =
  | 'ticket'
  | 'stamp'
  | 'shield'
  | 'carried'
  | 'memoryWarning'
  | 'retypeLastFour'
  | 'credit'
  | 'balanceWarning';

function shownOf(sale: ParsedDraft): Omit<Review, Judged> {
  const { code, name, category, confirmation, colour, shortName, number } = sale.operator;
  return {
    operator: { code, name, category, confirmation, colour, shortName, number },
    number: sale.number,
    amountPaise: sale.amountPaise,
    chargePaise: sale.chargePaise,
    totalPaise: sale.totalPaise,
    payment: sale.payment,
    parts: sale.parts,
    collectedPaise: sale.collectedPaise,
    returnPaise: sale.returnPaise,
    fields: sale.labelled,
    numberWarning: sale.numberWarning,
  };
}
