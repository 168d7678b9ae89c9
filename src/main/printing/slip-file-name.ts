import type { SlipDocument } from '../../preload/contract/printing/slip';

/** What a slip's file is called: `slip-A1B2C3D4E5F6G7-pending.pdf`, the n-th duplicate with `-copy-n`. */
export function slipFileName({ refId, state, copy }: SlipDocument, extension: 'pdf' | 'png' | 'txt'): string {
  const tail = copy === 0 ? '' : `-copy-${copy}`;
  return `slip-${refId}-${state}${tail}.${extension}`;
}
