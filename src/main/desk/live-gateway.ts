import type { BalanceAnswer } from '../gateway/balance-reply';
import { createGatewayClient, type ClientParts, type GatewayClient } from '../gateway/client';
import type { AccountId } from '../../preload/contract/ids';
import { fail, ok, type Result } from '../../preload/contract/result';

/** The gateway of whichever account is connected at the moment of a call. */
export interface LiveGateway extends GatewayClient {
  /** The account calls are made for; `null`: none is connected. */
  account(): AccountId | null;
}

const notConnected = { kind: 'not_sent', cause: 'no_token', gatewayClock: null } as const;

/**
 * Makes a gateway that asks for its parts at each call, so that a changed path or a token that was just
 * entered counts at once. The client itself refuses rows of another account.
 */
export function createLiveGateway(parts: () => ClientParts | null): LiveGateway {
  const client = () => {
    const now = parts();
    return now === null ? null : createGatewayClient(now);
  };
  return {
    account: () => parts()?.accountId ?? null,
    canAsk: (accountId) => client()?.canAsk(accountId) ?? false,
    recharge: async (order) => (await client()?.recharge(order)) ?? notConnected,
    status: async (inquiry) => (await client()?.status(inquiry)) ?? notConnected,
    mayComplain: () => client()?.mayComplain() ?? false,
    complain: async (complaint) => (await client()?.complain(complaint)) ?? notConnected,
    balance: async (): Promise<BalanceAnswer> => (await client()?.balance()) ?? notConnected,
  };
}

/** Why the gateway cannot be asked for anybody now. */
export type NotConnected = 'no_account' | 'no_token';

/** The account that is connected, with its token at hand. */
export function connectedAccount(
  gateway: Pick<LiveGateway, 'account' | 'canAsk'>,
): Result<AccountId, NotConnected> {
  const account = gateway.account();
  if (account === null) return fail('no_account');
  return gateway.canAsk(account) ? ok(account) : fail('no_token');
}
