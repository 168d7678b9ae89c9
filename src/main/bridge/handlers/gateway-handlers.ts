import { fail, ok } from '../../../preload/contract/result';
import { notAsked } from '../../recharge/follow-up/health';
import type { Handlers } from '../handlers';
import { onDesk } from '../on-desk';
import type { Budget } from '../budget';
import type { HandlerParts } from './handler-parts';

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
    'gateway:balance': onDesk(desks, async (desk) => {
      const account = desk.connected();
      if (!account.ok) return fail({ code: account.failure });
      if (!balanceBudget.take()) return fail({ code: 'balance_failed', cause: 'too_often' });
      return (await desk.askBalance()) ? ok(desk.health()) : fail({ code: 'balance_failed' });
    }),
  };
}
