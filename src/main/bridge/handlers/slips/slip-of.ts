import type { RequestOf } from '../../../../preload/contract/bridge/calls';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import type { SlipDocument } from '../../../../preload/contract/printing/slip';
import { fail, ok } from '../../../../preload/contract/result';
import type { SavedPrinter } from '../../../../preload/contract/printing/saved-printer';
import { stampOf } from '../../../../preload/contract/sale/stamp';
import type { Desk } from '../../../desk/desk';
import { billFieldsOf } from '../../../operators/bill-fields-of';
import type { Printing } from '../../../printing/create-printing';
import { slipDocument } from '../../../slips/slip-document';
import { anybody, momentOf } from '../../../recharge/state/moment';
import type { Budget } from '../../budget';
import type { HandlerParts } from '../handler-parts';
import { noDesk, notRead } from '../journal-refusal';
import { earlierOpenSlip, lastSlipLanguage } from './earlier-slips';

/** What slips are made and printed with. */
export type SlipParts = Pick<HandlerParts, 'desks' | 'settings' | 'clock'> & {
  readonly operators: Pick<HandlerParts['operators'], 'current'>;
  readonly printing: Printing;
  /** The shop's printer of that id. */
  printerOf(id: string): SavedPrinter | null;
  /** Where slips go as PDF files when the shop has no printer. */
  readonly slipFolder: string;
  chooseFile(suggestedName: string): Promise<string | null>;
  /** How often slips may be asked for, on paper or as files. */
  readonly printBudget: Budget;
  changed(recharge: Recharge): void;
};

/** A slip as it would be printed now. */
export interface Slip {
  readonly desk: Desk;
  readonly recharge: Recharge;
  readonly document: SlipDocument;
}

/** Makes the slip of a recharge with its present state, as the next copy or as the `copy` that is asked for. */
export async function slipOf(
  { refId, language }: RequestOf<'slip:preview'>,
  parts: SlipParts,
  copy: number | null = null,
) {
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  const desk = current.value;
  const found = await desk.journal.details(refId);
  if (!found.ok) return notRead(found.failure);
  if (found.value === null) return fail({ code: 'no_such_recharge' } as const);
  const { recharge, events } = found.value;
  const { shop, slips, logo, printing } = parts.settings.read();
  const document = slipDocument({
    recharge,
    shop,
    slips,
    hasLogo: logo !== null,
    language: language ?? lastSlipLanguage(events) ?? printing.language,
    stamp: stampOf(recharge.accountId),
    copy: copy ?? (await nextCopy(desk, recharge)),
    printedAt: parts.clock.now(),
    billFields: billFieldsOf(recharge, parts.operators.current()),
    earlier: earlierOpenSlip(events),
  });
  return ok({ desk, recharge, document } satisfies Slip);
}

/**
 * Every slip that may exist on paper counts. The jobs are asked beside the row: a stop between the two commits
 * of printing must not make a second original.
 */
async function nextCopy(desk: Desk, recharge: Recharge): Promise<number> {
  const jobs = await desk.journal.printsOf(recharge.refId);
  const copies = jobs.ok ? jobs.value.map(({ copy }) => copy + 1) : [];
  return Math.max(recharge.slipsPrinted, ...copies);
}

/** Counts a slip, once for each copy. When this cannot be written down, the next copy is told from the jobs. */
export async function noteCopy(
  { desk, recharge, document }: Slip,
  copy: number,
  where: string,
  parts: SlipParts,
) {
  if (copy < recharge.slipsPrinted) return;
  const { language } = document;
  // The outcome that the slip names, whatever has become of the row since.
  const note = { kind: 'slip_printed', copy, where, language, state: recharge.state } as const;
  const entered = await desk.journal.enter(recharge.refId, note, momentOf(parts.clock, anybody));
  if (entered.ok && entered.value.kind === 'entered') parts.changed(entered.value.recharge);
}
