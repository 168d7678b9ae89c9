import type { CustomerNote } from '../customers/customer';
import type { DealingKind } from '../sale/recharge';
import type { ReportWanted } from '../reports/report-wanted';
import type { Right } from '../people/rights';
import type { CallName, RequestOf } from './calls';

/**
 * Who may make a call. `anyone`: also the page of a locked counter. `here`: whoever is at a counter that is not locked.
 * `passphrase`: the request itself brings what opens it. `judged`: whoever is here, and main looks at what is there before
 * it decides. A right: who has it; of several, all of them.
 */
export type Access = 'anyone' | 'here' | 'passphrase' | 'judged' | Right | readonly Right[];

/** What a call needs: always the same, or told by what it asks for. */
export type Needs<N extends CallName> = Access | ((request: RequestOf<N>) => Access);

/** What is written of a recharge that has changed since it was shown. */
const dealing = {
  cash_returned: 'give_back',
  cash_received: 'take_dues',
  customer_told: 'sell',
  nothing_owed: 'give_back',
  not_taken: 'give_back',
  charge_kept: 'give_back',
  payment_told: 'sell',
} as const satisfies { readonly [K in DealingKind]: Right };

/** What is noted of a customer. SECURITY: whoever joins two people moves what one of them owes to the other. */
const noting = {
  added: 'sell',
  named: 'sell',
  phone: 'sell',
  number: 'sell',
  number_gone: 'sell',
  credit_limit: 'settings',
  valid: 'sell',
  merged: 'move_money',
  parted: 'move_money',
} as const satisfies { readonly [K in CustomerNote['kind']]: Right };

/** What it takes to see a report: whoever takes it out of Galla needs that, too. */
const seenIn = {
  period: 'see_totals',
  earnings: 'see_totals',
  wallet: 'see_totals',
} as const satisfies { readonly [R in ReportWanted['of']]: Right };

/** Where Galla does not start nobody can be at the counter: a ticket stands for the passphrase there. */
function ofSupport({ ticket }: { readonly ticket?: string | undefined }): Access {
  return ticket === undefined ? 'owner' : 'passphrase';
}

/**
 * The one table of rights, total over every call: one without an entry does not compile. SECURITY: the door reads it;
 * no handler asks for the owner by itself, but for a `judged` call.
 */
export const access = {
  'app:status': 'anyone',
  'app:drawn': 'anyone',
  'app:unsaved': 'anyone',
  'app:faulted': 'anyone',
  // Whoever cannot read the lock screen cannot unlock it either.
  'app:text-size': 'anyone',
  // Practising with an account connected takes the right to.
  'app:practise': 'judged',
  'app:work': 'here',
  // Brings the passphrase, but where it was given lately or is chosen here.
  'account:connect': 'judged',
  'account:ask-key-ring': 'anyone',
  // A token that is missing may be entered by anybody: whether it is, no request tells.
  'account:enter-token': 'judged',
  'owner:unlock': 'passphrase',
  'owner:lock': 'anyone',
  'owner:change-passphrase': 'judged',
  'settings:read': 'settings',
  'settings:save': 'settings',
  'settings:speak': 'settings',
  'conditions:read': 'settings',
  'conditions:save': 'settings',
  'conditions:reset': 'settings',
  'conditions:undo': 'settings',
  'operators:list': 'here',
  'operators:confirm': 'settings',
  'operators:switch': 'settings',
  'operators:alias': 'settings',
  'operators:save': 'settings',
  'operators:copy': 'settings',
  'operators:remove': 'settings',
  'operators:undo': 'settings',
  'operators:plan-import': 'settings',
  'operators:apply-import': 'settings',
  'operators:export': 'export',
  'operators:sold': 'here',
  'number:hint': 'sell',
  'recharge:review': 'sell',
  // The same again so soon, with the reason why.
  'recharge:submit': ({ reason }) => (reason.trim() === '' ? 'sell' : ['sell', 'override_shield']),
  'recharge:check': 'search',
  'recharge:details': 'search',
  'recharge:shown': 'here',
  'recharge:settle': 'settle',
  'recharge:deal-with': ({ how }) => dealing[how],
  // SECURITY: cash that is said to be UPI is cash that nobody misses.
  'recharge:correct-way': 'move_money',
  'drawer:now': 'see_totals',
  'drawer:moves': 'see_totals',
  'drawer:move': ({ kind }) => (kind === 'other_sale' ? 'sell' : 'move_money'),
  'drawer:reverse': 'move_money',
  'drawer:open': 'open_drawer',
  'drawer:reasons': 'here',
  'drawer:save-reasons': 'settings',
  'drawer:print-return': 'print',
  'wallet:top-up': 'move_money',
  'wallet:entries': 'see_totals',
  'wallet:correct': 'move_money',
  'wallet:reverse': 'move_money',
  'earnings:wallet': 'see_totals',
  'earnings:report': 'see_totals',
  'earnings:commissions': 'settings',
  'earnings:set-commission': 'settings',
  // Whoever sells reads the charge back to the customer.
  'earnings:charges': 'here',
  'earnings:save-charges': 'settings',
  'day:needs-you': 'here',
  'day:today': 'here',
  'history:page': 'search',
  'history:export': 'export',
  'history:stop-export': 'export',
  'reports:day': 'see_totals',
  'reports:day-end': 'close',
  'reports:stop-day-end': 'close',
  'reports:period': 'see_totals',
  'reports:stop-period': 'see_totals',
  'reports:export': ({ wanted }) => ['export', seenIn[wanted.of]],
  // Of what is on the screen, which whoever is here may see.
  'reports:save-pdf': 'export',
  'reports:print': 'export',
  'debts:list': 'take_dues',
  'debts:details': 'take_dues',
  'debts:pay': ({ direction }) => (direction === 'given_back' ? 'give_back' : 'take_dues'),
  // Whoever serves the customer hears the complaint, and looks what came of it.
  'complaints:take': 'sell',
  'complaints:note': 'sell',
  'complaints:end': 'sell',
  'complaints:send': 'sell',
  'complaints:page': 'search',
  'complaints:way': 'here',
  'complaints:confirmed': 'settings',
  'complaints:confirm-way': 'settings',
  'complaints:of': 'search',
  'customers:find': 'sell',
  // What they owe stands there, too.
  'customers:list': ['search', 'take_dues'],
  'customers:read': ['search', 'take_dues'],
  'customers:preview-account': ['search', 'take_dues', 'print'],
  'customers:print-account': ['search', 'take_dues', 'print'],
  'customers:expiring': 'search',
  // Nobody brings back what was forgotten.
  'erasure:plan': 'owner',
  'erasure:begin': 'owner',
  'erasure:retention': 'owner',
  'erasure:keep-for': 'owner',
  'erasure:now': 'owner',
  'customers:note': ({ note }) => noting[note.kind],
  'gateway:health': 'here',
  'gateway:balance': 'sell',
  'slip:preview': 'print',
  'slip:print': 'print',
  'slip:save-pdf': 'print',
  'slip:save-picture': 'print',
  'slip:text': 'print',
  'slip:sample': 'here',
  'logo:read': 'here',
  'logo:choose': 'settings',
  'logo:remove': 'settings',
  'logo:put-back': 'settings',
  'printers:find': 'here',
  'printers:saved': 'here',
  'printers:save': 'settings',
  'printers:remove': 'settings',
  'printers:choose': 'settings',
  'printers:assign': 'settings',
  'printers:auto-print': 'settings',
  'printers:test': 'settings',
  'prints:open': 'print',
  'prints:again': 'print',
  'prints:close': 'print',
  'prints:cancel-all': 'print',
  'practice:scripts': 'here',
  'shift:now': 'here',
  'shift:open': 'shift',
  'shift:begin-count': 'shift',
  'shift:resume-count': 'shift',
  'shift:count': 'shift',
  'shift:note': 'shift',
  'shift:cancel-count': 'shift',
  'shift:x': 'see_totals',
  'close:begin': 'close',
  'close:resume': 'close',
  'close:count': 'close',
  'close:recount': 'close',
  'close:compare': 'close',
  'close:finish': 'close',
  'close:cancel': 'close',
  'close:list': 'see_totals',
  'close:read': 'see_totals',
  'close:preview': 'see_totals',
  'close:print': 'see_totals',
  'close:save-pdf': 'see_totals',
  // The form of a count needs it.
  'close:settings': 'here',
  'close:save-settings': 'settings',
  // It changes no row, but what it says is believed.
  'statement:open': 'settle',
  'statement:plan': 'settle',
  'statement:keep': 'settle',
  'statement:stop': 'settle',
  'statement:list': 'see_totals',
  'statement:findings': 'see_totals',
  'statement:confirm': 'settle',
  'statement:take-back': 'settle',
  'statement:settle': 'settle',
  'practice:statement': 'export',
  // What leaves the shop for whoever helps it.
  'support:folder': 'owner',
  'support:open': 'passphrase',
  'support:read': ofSupport,
  'support:stop': ofSupport,
  'support:save': ofSupport,
  'evidence:read': 'owner',
  'evidence:check': 'owner',
  'evidence:stop': 'owner',
  'people:unlock': 'passphrase',
  'people:lock': 'anyone',
  'people:stay': 'here',
  'people:list': 'people',
  // Whoever is at the counter works with them, and reads what they did.
  'people:names': 'here',
  'people:add': 'people',
  'people:change': 'people',
  // Their own language, and nobody else's.
  'people:speak': 'here',
  'people:set-pin': 'people',
  'people:lift-wait': 'people',
  // Brings the PIN of somebody who may; whoever asks for it is here.
  'people:allow': 'here',
  'rights:read': 'people',
  'rights:save': 'owner',
  'changes:page': 'settings',
  'recovery:make': 'owner',
  'recovery:print': 'owner',
  'recovery:use': 'passphrase',
  'copies:read': 'owner',
  'copies:choose': 'owner',
  'copies:stop': 'owner',
  'copies:now': 'owner',
  // SECURITY: the owner's, also where no journal can say who that is: the first brings the passphrase, the others what it answered.
  'restore:begin': 'passphrase',
  'restore:choose': 'passphrase',
  'restore:look': 'passphrase',
  'restore:swap': 'passphrase',
  // The owner at the counter, and the passphrase with it.
  'moving:out': 'owner',
  'moving:stay': 'owner',
  'moving:copied': 'owner',
  // A computer without a shop has nobody who could be asked; main refuses it where there is one. The file takes a secret of its own.
  'moving:choose': 'here',
  'moving:look': 'here',
  'moving:bring': 'here',
} as const satisfies { readonly [N in CallName]: Needs<N> };

const table: { readonly [N in CallName]: Needs<N> } = access;

/** What a call needs with this request. */
export function neededFor<N extends CallName>(call: N, request: RequestOf<N>): Access {
  const needs: Needs<N> = table[call];
  return typeof needs === 'function' ? needs(request) : needs;
}

/** The names of all calls: the table is total over them. */
export const callNames: readonly string[] = Object.keys(access);
