import type { CallName, ReplyOf, RequestOf } from '../../../preload/contract/bridge/calls';
import type {
  CustomerLine,
  CustomerName,
  CustomerNumber,
} from '../../../preload/contract/customers/customer';
import type { Operator } from '../../../preload/contract/operators/operator';
import type { MoneyMove } from '../../../preload/contract/money-moves/move';
import { maskNumber } from '../../../preload/contract/rules/mask-number';
import type { AppStatus, Settings } from '../../../preload/contract/settings/settings';
import type { HereSold } from '../../../preload/contract/statement/statement';
import type { Caller } from '../../recharge/state/moment';
import type { Hides, Hiding } from './hiding';
import { isFoundAsShown, maskedComplaint, maskedDetails, maskedMove, maskedRow } from './mask-row';

/** Makes an answer one that may be seen. */
type Mask<N extends CallName> = (reply: ReplyOf<N>, hiding: Hiding, request: RequestOf<N>) => ReplyOf<N>;

/** The shop's own; and lines of `sent.log` without a row, which a person has to find in the gateway's panel. */
type OfTheShop = AppStatus | Settings | Operator | readonly Operator[];

/** Whether something, or anything in it, holds a number or phone as text. */
type Tells<T> = T extends string | number | boolean | null | undefined | Uint8Array | OfTheShop
  ? never
  : T extends readonly (infer Each)[]
    ? Tells<Each>
    : | { [K in keyof T]: K extends 'number' | 'phone' | 'phones' | 'debtor' ? TextIn<T[K]> : never }[keyof T]
      | { [K in keyof T]: Tells<T[K]> }[keyof T];
type TextIn<T> = T extends string | readonly string[] ? true : never;
/** The calls whose answers do. */
type TellsNumbers = { [N in CallName]: true extends Tells<ReplyOf<N>> ? N : never }[CallName];

/** Nothing of it is old, or it is the shop's own. */
function whole<T>(reply: T): T {
  return reply;
}

/**
 * The one table of what is masked in answers. SECURITY: the door applies it to whoever lacks `see_numbers`; a call that tells
 * numbers and is not in it does not compile.
 */
const masks = {
  // They have just typed it.
  'recharge:review': whole,
  // Whoever owes is named to whoever takes what is owed: it is open.
  'debts:list': whole,
  'debts:pay': whole,
  // Whom the counter sells to now: one customer by name, not a list of what was sold.
  'customers:find': whole,
  'recharge:check': maskedRow,
  'recharge:settle': maskedRow,
  'recharge:deal-with': maskedRow,
  'recharge:correct-way': maskedRow,
  'statement:settle': maskedRow,
  'recharge:details': maskedDetails,
  'day:today': (day, hiding) => ({
    ...day,
    rows: day.rows.map((row) => maskedRow(row, hiding)),
    needsYou: { ...day.needsYou, rows: maskedWaiting(day.needsYou.rows, hiding) },
  }),
  'reports:day': (day, hiding) => ({
    ...day,
    rows: day.rows.map((row) => maskedRow(row, hiding)),
    needsYou: { ...day.needsYou, rows: maskedWaiting(day.needsYou.rows, hiding) },
  }),
  'day:needs-you': (page, hiding) => ({ ...page, rows: maskedWaiting(page.rows, hiding) }),
  'reports:day-end': (report, hiding) => ({
    ...report,
    changed: report.changed.map((row) => maskedRow(row, hiding)),
    notAsked: report.notAsked.map((row) => maskedRow(row, hiding)),
  }),
  'history:page': (page, hiding) => ({ ...page, rows: page.rows.map((row) => maskedRow(row, hiding)) }),
  'debts:details': (details, hiding) => ({
    ...details,
    sales: details.sales.map((row) => maskedRow(row, hiding)),
  }),
  'customers:list': (page, hiding) => ({
    ...page,
    customers: page.customers.map((each) => maskedLine(each, hiding)),
  }),
  'customers:read': (details, hiding) => ({
    ...maskedLine(details, hiding),
    debtor: isOpen(details) ? details.debtor : null,
    numbers: details.numbers.map((each) => maskedOf(each, hiding)),
    sales: details.sales.map((row) => maskedRow(row, hiding)),
    onAccount: details.onAccount.map((row) => maskedRow(row, hiding)),
    joined: details.joined.map((each) => maskedName(each, 0, hiding)),
    alike: details.alike.map((each) => maskedName(each, 0, hiding)),
  }),
  'customers:expiring': (list, hiding) =>
    list.map((each) => ({
      ...maskedOf(each, hiding),
      customer: maskedName(each.customer, each.last.createdAt, hiding),
    })),
  'complaints:take': maskedComplaint,
  'complaints:note': maskedComplaint,
  'complaints:end': maskedComplaint,
  'complaints:send': maskedComplaint,
  'complaints:of': (list, hiding) => list.map((each) => maskedComplaint(each, hiding)),
  'complaints:page': (page, hiding, { search }) => ({
    ...page,
    complaints: page.complaints
      .map((each) => maskedComplaint(each, hiding))
      .filter((each) => isFoundAsShown(each, search)),
  }),
  'statement:findings': (page, hiding) => ({
    ...page,
    findings: page.findings.map((each) => ({
      ...each,
      there:
        each.there?.number !== null && each.there !== null && hiding.hides(each.there.number, each.there.at)
          ? { ...each.there, number: maskNumber(each.there.number) }
          : each.there,
      here: each.here === null ? null : maskedHere(each.here, hiding),
      candidates: each.candidates.map((here) => maskedHere(here, hiding)),
    })),
  }),
  'drawer:moves': (page, hiding) => ({
    ...page,
    moves: page.moves.map((move) => moveFor(move, hiding)),
  }),
  'drawer:move': moveFor,
  'drawer:reverse': moveFor,
  'prints:open': (tasks, hiding) =>
    tasks.map((task) =>
      task.sale !== null && hiding.hides(task.sale.number, task.since)
        ? { ...task, sale: { ...task.sale, number: maskNumber(task.sale.number) } }
        : task,
    ),
} as const satisfies { readonly [N in TellsNumbers]: Mask<N> };

const table: { readonly [N in CallName]?: Mask<N> } = masks;

/** What was answered to this caller, as they may see it. */
export function maskedReply<N extends CallName>(
  call: N,
  reply: ReplyOf<N>,
  hides: Hides,
  caller: Caller,
  request: RequestOf<N>,
): ReplyOf<N> {
  const hiding = hides.from(caller);
  const mask = table[call];
  return hiding === null || mask === undefined ? reply : mask(reply, hiding, request);
}

/** What the request itself proves to be known: a number that was typed in full. */
export function noteSearched<N extends CallName>(request: RequestOf<N>, hides: Hides, caller: Caller): void {
  if (typeof request === 'object' && 'search' in request && typeof request.search === 'string') {
    hides.searched(caller, request.search);
  }
}

function maskedWaiting<W extends { readonly recharge: Parameters<typeof maskedRow>[0] }>(
  rows: readonly W[],
  hiding: Hiding,
): readonly W[] {
  return rows.map((each) => ({ ...each, recharge: maskedRow(each.recharge, hiding) }));
}

/** Whoever owes, or is owed, is named to whoever takes it: that is open. */
function isOpen({ owesPaise, overpaidPaise }: CustomerLine): boolean {
  return owesPaise > 0 || overpaidPaise > 0;
}

function maskedLine<C extends CustomerLine>(customer: C, hiding: Hiding): C {
  return isOpen(customer) ? customer : maskedName(customer, customer.lastAt, hiding);
}

function maskedName<C extends CustomerName>(customer: C, at: number, hiding: Hiding): C {
  const phones = customer.phones.map((phone) => (hiding.hides(phone, at) ? maskNumber(phone) : phone));
  return { ...customer, phones };
}

function maskedOf<C extends CustomerNumber>(each: C, hiding: Hiding): C {
  return hiding.hides(each.number, each.last?.createdAt ?? 0)
    ? { ...each, number: maskNumber(each.number) }
    : each;
}

function moveFor(move: MoneyMove, hiding: Hiding): MoneyMove {
  return move.debtor !== null && hiding.hides(move.debtor, move.at) ? maskedMove(move) : move;
}

function maskedHere(here: HereSold, hiding: Hiding): HereSold {
  return hiding.hides(here.number, here.createdAt) ? { ...here, number: maskNumber(here.number) } : here;
}
