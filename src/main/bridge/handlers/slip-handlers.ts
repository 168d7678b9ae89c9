import { join } from 'node:path';
import type { AnswerOf } from '../../../preload/contract/calls';
import type { Recharge, RechargeEvent } from '../../../preload/contract/recharge';
import type { PrintOutcome, SlipDocument } from '../../../preload/contract/receipt';
import { fail, ok } from '../../../preload/contract/result';
import type { Desk } from '../../desk/desk';
import { billFieldsOf } from '../../operators/bill-fields-of';
import type { Printing } from '../../printing/create-printing';
import { slipFileName } from '../../printing/slip-file-name';
import { slipDocument } from '../../receipts/slip-document';
import { momentOf } from '../../recharge/moment';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';
import { noDesk, notRead } from './journal-refusal';

type Parts = Pick<HandlerParts, 'desks' | 'operators' | 'settings' | 'clock'> & {
  readonly printing: Printing;
  /** Where slips go as PDF files when no printer is chosen. */
  readonly slipFolder: string;
  /** Whether the real counter talks to a gateway on this computer. */
  testGateway(): boolean;
  chooseFile(suggestedName: string): Promise<string | null>;
  changed(recharge: Recharge): void;
};
type SlipCall = 'slip:preview' | 'slip:print' | 'slip:save-pdf' | 'printers:list';

/** Slips. Whatever happens here, the sale they speak of stands. */
export function slipHandlers(parts: Parts): Pick<Handlers, SlipCall> {
  return {
    async 'slip:preview'({ refId }) {
      const slip = await slipOf(refId, parts);
      return slip.ok ? ok(slip.value.document) : slip;
    },
    async 'slip:print'({ refId }) {
      const slip = await slipOf(refId, parts);
      if (!slip.ok) return slip;
      const { printer } = parts.settings.read().counter;
      return printer === null
        ? saveTo(join(parts.slipFolder, slipFileName(slip.value.document, 'pdf')), slip.value, parts)
        : printOn(printer, slip.value, parts);
    },
    async 'slip:save-pdf'({ refId }) {
      const slip = await slipOf(refId, parts);
      if (!slip.ok) return slip;
      const file = await parts.chooseFile(slipFileName(slip.value.document, 'pdf'));
      return file === null ? fail({ code: 'cancelled' }) : saveTo(file, slip.value, parts);
    },
    'printers:list': async () => ok(await parts.printing.list()),
  };
}

interface Slip {
  readonly desk: Desk;
  readonly recharge: Recharge;
  readonly document: SlipDocument;
}

async function slipOf(refId: string, parts: Parts) {
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  const desk = current.value;
  const found = await desk.journal.details(refId);
  if (!found.ok) return notRead(found.failure);
  if (found.value === null) return fail({ code: 'no_such_recharge' } as const);
  const { recharge, events } = found.value;
  const document = slipDocument({
    recharge,
    shop: parts.settings.read().shop,
    language: 'en',
    stamp: desk.mode === 'practice' ? 'practice' : parts.testGateway() ? 'test_gateway' : 'none',
    copy: recharge.slipsPrinted,
    printedAt: parts.clock.now(),
    billFields: billFieldsOf(recharge, parts.operators.current()),
    earlier: earlierOpenSlip(events),
  });
  return ok({ desk, recharge, document } satisfies Slip);
}

async function printOn(printer: string, slip: Slip, parts: Parts): Promise<AnswerOf<'slip:print'>> {
  const printed = await parts.printing.print(slip.document, parts.settings.read().counter.slipWidth, printer);
  if (!printed.ok) {
    return fail({
      code: printed.failure === 'no_such_printer' ? 'no_printer' : 'printer_failed',
      cause: printed.failure,
    });
  }
  await noteCopy(slip, printer, parts);
  return ok({ kind: 'accepted', printer, copy: slip.document.copy });
}

async function saveTo(file: string, slip: Slip, parts: Parts) {
  const saved = await parts.printing.savePdf(slip.document, parts.settings.read().counter.slipWidth, file);
  if (!saved.ok) return fail({ code: 'pdf_not_saved', cause: saved.failure } as const);
  await noteCopy(slip, 'PDF', parts);
  const outcome: PrintOutcome = { kind: 'saved', file, copy: slip.document.copy };
  return ok(outcome);
}

/** The paper exists now: when this cannot be written down, the next copy says DUPLICATE one too low, no more. */
async function noteCopy({ desk, recharge, document }: Slip, where: string, parts: Parts): Promise<void> {
  const note = { kind: 'slip_printed', copy: document.copy, where } as const;
  const entered = await desk.journal.enter(recharge.refId, note, momentOf(parts.clock));
  if (entered.ok && entered.value.kind === 'entered') parts.changed(entered.value.recharge);
}

function earlierOpenSlip(events: readonly RechargeEvent[]) {
  const slip = events.findLast(
    ({ kind, stateAfter }) =>
      kind === 'slip_printed' && (stateAfter === 'pending' || stateAfter === 'unknown'),
  );
  return slip === undefined ? null : { at: slip.at, state: slip.stateAfter };
}
