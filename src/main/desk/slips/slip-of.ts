import type { SlipDocument, SlipLanguage } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { stampOf } from '../../../preload/contract/sale/stamp';
import { billFieldsOf } from '../../operators/bill-fields-of';
import { momentOf, type Actor } from '../../recharge/state/moment';
import { slipDocument } from '../../slips/slip-document';
import { notRead } from '../journal-trouble';
import { earlierOpenSlip, lastLanguage } from './earlier-slips';
import type { NoSlip } from './slip-failures';
import type { SlipPorts } from './slip-ports';

/** The slip that somebody wants. `language`: `null` for the one of its last slip, else the one of the shop. */
export interface SlipWanted {
  readonly refId: string;
  readonly language: SlipLanguage | null;
  /** The row as whoever asked may see it; as it is where this is missing. */
  readonly shown?: (row: Recharge) => Recharge;
}

/** A slip as it would be printed now. */
export interface Slip {
  readonly recharge: Recharge;
  readonly document: SlipDocument;
}

/** Makes the slip of a recharge with its present state, as the next copy or as the `copy` that is asked for. */
export async function slipOf(
  { refId, language, shown = (row) => row }: SlipWanted,
  ports: SlipPorts,
  copy: number | null = null,
): Promise<Result<Slip, NoSlip>> {
  const found = await ports.journal.details(refId);
  if (!found.ok) return notRead(found.failure);
  if (found.value === null) return fail({ kind: 'no_such_recharge' });
  const { events } = found.value;
  const recharge = shown(found.value.recharge);
  const { shop, slips, logo, printing } = ports.shop();
  const document = slipDocument({
    recharge,
    shop,
    slips,
    hasLogo: logo !== null,
    language: language ?? lastLanguage(events) ?? printing.language,
    stamp: stampOf(recharge.accountId),
    copy: copy ?? (await nextCopy(recharge, ports)),
    printedAt: ports.clock.now(),
    billFields: billFieldsOf(recharge, ports.catalogue()),
    earlier: earlierOpenSlip(events),
  });
  return ok({ recharge, document });
}

/**
 * Every slip that may exist on paper counts. The jobs are asked beside the row: a stop between the two commits
 * of printing must not make a second original.
 */
async function nextCopy(recharge: Recharge, { journal }: SlipPorts): Promise<number> {
  const jobs = await journal.printsOf(recharge.refId);
  const copies = jobs.ok ? jobs.value.map(({ copy }) => copy + 1) : [];
  return Math.max(recharge.slipsPrinted, ...copies);
}

/** Counts a slip, once for each copy. When this cannot be written down, the next copy is told from the jobs. */
export async function noteCopy(
  { recharge, document }: Slip,
  copy: number,
  where: string,
  actor: Actor,
  { journal, clock, changed }: SlipPorts,
): Promise<void> {
  if (copy < recharge.slipsPrinted) return;
  const { language } = document;
  // The outcome that the slip names, whatever has become of the row since.
  const note = { kind: 'slip_printed', copy, where, language, state: recharge.state } as const;
  const entered = await journal.enter(recharge.refId, note, momentOf(clock, actor));
  if (entered.ok && entered.value.kind === 'entered') changed(entered.value.recharge);
}
