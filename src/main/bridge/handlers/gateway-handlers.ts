import { fail, ok } from '../../../preload/contract/result';
import { notAsked } from '../../recharge/follow-up/health';
import type { Handlers } from '../handlers';
import type { Budget } from '../budget';
import type { HandlerParts } from './handler-parts';
import { noDesk } from './journal-refusal';

/** What is known of the gateway. */
export function gatewayHandlers({
  desks,
  balanceBudget,
}: Pick<HandlerParts, 'desks'> & { readonly balanceBudget: Budget }): Pick<
  Handlers,
  'gateway:health' | 'gateway:balance'
> {
  return {
    async 'gateway:health'() {
      const current = await desks.current();
      return ok(current.ok ? current.value.health() : notAsked);
    },
    async 'gateway:balance'() {
      const current = await desks.current();
      if (!current.ok) return noDesk(current.failure);
      const { gateway, askBalance, health } = current.value;
      const account = gateway.account();
      if (account === null) return fail({ code: 'no_account' });
      if (!gateway.canAsk(account)) return fail({ code: 'no_token' });
      if (!balanceBudget.take()) return fail({ code: 'balance_failed', cause: 'too_often' });
      return (await askBalance()) ? ok(health()) : fail({ code: 'balance_failed' });
    },
  };
}
