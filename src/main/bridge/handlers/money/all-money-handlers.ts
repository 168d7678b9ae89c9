import { complaintHandlers } from '../complaints/complaint-handlers';
import { accountSlipHandlers } from './account-slip-handlers';
import { customerHandlers } from './customer-handlers';
import { debtHandlers } from './debt-handlers';
import { drawerHandlers } from './drawer-handlers';
import { earningsHandlers } from './earnings-handlers';
import { erasureHandlers } from './erasure-handlers';
import { statementHandlers } from './statement-handlers';
import { walletHandlers } from './wallet-handlers';

type Parts = Parameters<typeof drawerHandlers>[0]
  & Parameters<typeof walletHandlers>[0]
  & Parameters<typeof debtHandlers>[0]
  & Parameters<typeof complaintHandlers>[0]
  & Parameters<typeof accountSlipHandlers>[0]
  & Parameters<typeof statementHandlers>[0]
  & Parameters<typeof earningsHandlers>[0]
  & Parameters<typeof erasureHandlers>[0];

/** Money beside the sales: the drawer, the wallet, what is owed, and what customers complain of. */
export function allMoneyHandlers(parts: Parts) {
  return {
    ...drawerHandlers(parts),
    ...walletHandlers(parts),
    ...debtHandlers(parts),
    ...complaintHandlers(parts),
    ...customerHandlers(parts),
    ...accountSlipHandlers(parts),
    ...erasureHandlers(parts),
    ...statementHandlers(parts),
    ...earningsHandlers(parts),
  };
}
