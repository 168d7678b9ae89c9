import { z } from 'zod';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { paidAtCounter, priceOf } from '../../recharge/state/price';
import type { Printable } from '../../../preload/contract/printing/slip';
import { printableSchema } from '../../slips/slip-schema';

/** What a job of the outbox prints. */
export interface PrintContent {
  readonly slip: Printable;
  readonly openDrawer: boolean;
}

const schema = z.object({ slip: printableSchema, openDrawer: z.boolean() }) satisfies z.ZodType<PrintContent>;

/** As the outbox keeps it. */
export function writePrintContent(content: PrintContent): string {
  return JSON.stringify(content);
}

/** As the outbox kept it; `null` when this program cannot read it, as after a step back to an older one. */
export function readPrintContent(text: string | null): PrintContent | null {
  try {
    const read = schema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The drawer opens for cash, with the first slip, and never while practising. */
export function opensDrawer(recharge: Recharge, practice: boolean): boolean {
  return paidAtCounter(priceOf(recharge)).cash > 0 && recharge.slipsPrinted === 0 && !practice;
}
