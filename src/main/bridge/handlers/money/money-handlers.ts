import { debtHandlers } from './debt-handlers';
import { drawerHandlers } from './drawer-handlers';
import { earningsHandlers } from './earnings-handlers';
import { walletHandlers } from './wallet-handlers';

/** Money beside the sales: the drawer, the wallet, dues, and what was earned. */
export function moneyHandlers(parts: Parameters<typeof drawerHandlers>[0]) {
  return {
    ...drawerHandlers(parts),
    ...walletHandlers(parts),
    ...debtHandlers(parts),
    ...earningsHandlers(parts),
  };
}
