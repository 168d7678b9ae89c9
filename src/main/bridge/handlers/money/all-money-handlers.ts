import type { Handlers } from '../../handlers';
import { debtHandlers } from './debt-handlers';
import { drawerHandlers } from './drawer-handlers';
import { statementHandlers } from './statement-handlers';
import { walletHandlers } from './wallet-handlers';

type Parts = Parameters<typeof debtHandlers>[0]
  & Parameters<typeof drawerHandlers>[0]
  & Parameters<typeof statementHandlers>[0]
  & Parameters<typeof walletHandlers>[0];

/** Money at the drawer, of dues, and at the gateway. */
export function allMoneyHandlers(
  parts: Parts,
): Pick<
  Handlers,
  keyof (ReturnType<typeof debtHandlers>
    & ReturnType<typeof drawerHandlers>
    & ReturnType<typeof statementHandlers>
    & ReturnType<typeof walletHandlers>)
> {
  return {
    ...drawerHandlers(parts),
    ...walletHandlers(parts),
    ...debtHandlers(parts),
    ...statementHandlers(parts),
  };
}
