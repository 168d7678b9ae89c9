import type { Paise } from '../../preload/contract/money';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { Dated, RechargeAnswer } from '../recharge/state/replies';
import { readGatewayBalance } from './gateway-balance';
import { readReplyFields } from './reply-fields';
import type { Unreadable } from './replies';
import type { ReplyText } from './reply-text';

/** What the gateway says it holds for the shop. `null`: not told. */
export interface Balances {
  readonly totalPaise: Paise | null;
  readonly rechargePaise: Paise | null;
  readonly utilityPaise: Paise | null;
  readonly aepsPaise: Paise | null;
}

/** A readable answer. `refused`: the gateway spoke, but named no balance. */
export type Told =
  | { readonly kind: 'balances'; readonly balances: Balances; readonly message: string | null }
  | { readonly kind: 'refused'; readonly message: string | null };

/** How a balance call ended. */
export type BalanceAnswer = Dated & (Told | Exclude<RechargeAnswer, { kind: 'reply' }>);

/**
 * Reads the reply to a balance call. The call is not confirmed by Deeperweb, so any balance that can be read
 * counts, whatever the status word; `balance` stands for the total where there is no `totalBalance`.
 */
export function readBalances(body: Buffer, text: ReplyText): Result<Told, Unreadable> {
  const fields = readReplyFields(body);
  if (fields === null) return fail({ cause: 'not_json', message: null });
  const read = (value: string | null): Paise | null => (value === null ? null : readGatewayBalance(value));
  const balances: Balances = {
    totalPaise: read(fields.totalbalance) ?? read(fields.balance),
    rechargePaise: read(fields.rechargebalance),
    utilityPaise: read(fields.utilitybalance),
    aepsPaise: read(fields.aepsbalance),
  };
  const message = fields.message === null ? null : text.shown(fields.message);
  return Object.values(balances).every((value) => value === null) || isRefusal(fields.status)
    ? ok({ kind: 'refused', message })
    : ok({ kind: 'balances', balances, message });
}

function isRefusal(status: string | null): boolean {
  const word = status?.trim().toLowerCase();
  return word === 'error' || word === 'failure';
}
