import type { Printable } from '../../preload/contract/printing/slip';

/**
 * What its file is called: `slip-A1B2C3D4E5F6G7-pending.pdf`, `z-KMTR-1-17.pdf`, the n-th duplicate with `-copy-n`;
 * `account-12.pdf`, of which only the newest is worth keeping.
 */
export function slipFileName(slip: Printable, extension: 'pdf' | 'png' | 'txt'): string {
  const tail = slip.copy === 0 ? '' : `-copy-${slip.copy}`;
  return `${nameOf(slip)}${tail}.${extension}`;
}

function nameOf(slip: Printable): string {
  if ('account' in slip) return `account-${slip.account}`;
  return 'close' in slip ? `z-${slip.close}` : `slip-${slip.refId}-${slip.state}`;
}
