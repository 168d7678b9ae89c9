import type { CallName } from '../calls';

/**
 * What a shop that has moved to another computer does not do on this one any more: sell, book, close, ask the gateway, note what
 * belongs to the journal that goes on elsewhere. Everything else reads, or is about this computer; forgetting people goes on, for
 * their names are still here. SECURITY: the door reads it; the journal's own triggers refuse sales, moves of money and closes as well.
 */
export const refusedWhileAway: ReadonlySet<CallName> = new Set<CallName>([
  'account:connect',
  'account:enter-token',
  'recharge:review',
  'recharge:submit',
  'recharge:check',
  'recharge:settle',
  'recharge:deal-with',
  'recharge:correct-way',
  'drawer:move',
  'drawer:reverse',
  'wallet:top-up',
  'wallet:correct',
  'wallet:reverse',
  'earnings:set-commission',
  'reports:day-end',
  'debts:pay',
  'complaints:take',
  'complaints:note',
  'complaints:end',
  'complaints:send',
  'customers:note',
  'gateway:balance',
  'shift:open',
  'shift:begin-count',
  'shift:resume-count',
  'shift:count',
  'shift:note',
  'close:begin',
  'close:resume',
  'close:count',
  'close:recount',
  'close:compare',
  'close:finish',
  'statement:keep',
  'statement:confirm',
  'statement:take-back',
  'statement:settle',
]);

/** The same, whatever is worked on. An older copy knows nothing of the move: whoever wants this computer to sell says so first. */
export const refusedWhilePractising: ReadonlySet<CallName> = new Set<CallName>(['restore:swap']);
