import type { CallName, RequestOf } from './calls';

/**
 * Who may make a call. `anyone`: whoever is at the counter. `owner`: the door asks for the owner first. `passphrase`: the
 * request itself brings it. `judged`: it depends on what is there, and main looks before it decides.
 */
export type Access = 'anyone' | 'owner' | 'passphrase' | 'judged';

/** What a call needs: always the same, or told by what it asks for. */
export type Needs<N extends CallName> = Access | ((request: RequestOf<N>) => Access);

/**
 * The one table of rights, total over every call: one without an entry does not compile. SECURITY: the door reads it;
 * no handler asks for the owner by itself, but for a `judged` call.
 */
export const access = {
  'app:status': 'anyone',
  'app:drawn': 'anyone',
  'app:unsaved': 'anyone',
  'app:practise': 'anyone',
  'app:work': 'anyone',
  'account:connect': 'passphrase',
  'account:ask-key-ring': 'anyone',
  // A token that is missing may be entered by anybody: whether it is, no request tells.
  'account:enter-token': 'judged',
  'owner:unlock': 'passphrase',
  'owner:lock': 'anyone',
  'owner:change-passphrase': 'passphrase',
  'settings:read': 'owner',
  'settings:save': 'owner',
  'conditions:read': 'owner',
  'conditions:save': 'owner',
  'conditions:reset': 'owner',
  'conditions:undo': 'owner',
  'operators:list': 'anyone',
  'operators:confirm': 'owner',
  'operators:switch': 'owner',
  'operators:alias': 'owner',
  'operators:save': 'owner',
  'operators:copy': 'owner',
  'operators:remove': 'owner',
  'operators:undo': 'owner',
  'operators:plan-import': 'owner',
  'operators:apply-import': 'owner',
  'operators:export': 'anyone',
  'operators:sold': 'anyone',
  'number:hint': 'anyone',
  'recharge:review': 'anyone',
  // The same again so soon, with the reason why.
  'recharge:submit': ({ reason }) => (reason.trim() === '' ? 'anyone' : 'owner'),
  'recharge:check': 'anyone',
  'recharge:details': 'anyone',
  'recharge:shown': 'anyone',
  'recharge:settle': 'owner',
  'recharge:deal-with': 'anyone',
  'day:needs-you': 'anyone',
  'day:today': 'anyone',
  'history:page': 'anyone',
  'history:export': 'anyone',
  'reports:day': 'anyone',
  'reports:day-end': 'anyone',
  'reports:stop-day-end': 'anyone',
  'debts:list': 'anyone',
  'debts:details': 'anyone',
  'debts:pay': 'anyone',
  'gateway:health': 'anyone',
  'gateway:balance': 'anyone',
  'slip:preview': 'anyone',
  'slip:print': 'anyone',
  'slip:save-pdf': 'anyone',
  'slip:save-picture': 'anyone',
  'slip:text': 'anyone',
  'slip:sample': 'anyone',
  'logo:read': 'anyone',
  'logo:choose': 'owner',
  'logo:remove': 'owner',
  'logo:put-back': 'owner',
  'printers:find': 'anyone',
  'printers:saved': 'anyone',
  'printers:save': 'owner',
  'printers:remove': 'owner',
  'printers:choose': 'owner',
  'printers:assign': 'owner',
  'printers:auto-print': 'owner',
  'printers:test': 'owner',
  'prints:open': 'anyone',
  'prints:again': 'anyone',
  'prints:close': 'anyone',
  'prints:cancel-all': 'anyone',
  'practice:scripts': 'anyone',
  'shift:now': 'anyone',
  'shift:open': 'anyone',
  'shift:hand-over': 'anyone',
  'shift:x': 'anyone',
  'close:begin': 'anyone',
  'close:resume': 'anyone',
  'close:count': 'anyone',
  'close:recount': 'anyone',
  'close:compare': 'anyone',
  'close:finish': 'anyone',
  'close:cancel': 'anyone',
  'close:list': 'anyone',
  'close:read': 'anyone',
  'close:preview': 'anyone',
  'close:print': 'anyone',
  'close:save-pdf': 'anyone',
  // The form of a count needs it.
  'close:settings': 'anyone',
  'close:save-settings': 'owner',
} as const satisfies { readonly [N in CallName]: Needs<N> };

/** The names of all calls: the table is total over them. */
export const callNames: readonly string[] = Object.keys(access);
