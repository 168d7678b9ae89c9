import type { PrintOutcome } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Actor } from '../../recharge/state/moment';
import type { SlipNotSaved } from './slip-failures';
import { noteCopy, type Slip } from './slip-of';
import type { SlipPorts } from './slip-ports';

/** How a slip becomes a file, and what its note in the journal calls that. */
const ways = {
  pdf: { save: 'savePdf', where: 'PDF' },
  picture: { save: 'savePicture', where: 'Picture' },
} as const;
export type SlipFileKind = keyof typeof ways;

/** Writes a slip as a file and counts it: on a phone, a picture (PNG) is as good as paper. */
export async function saveSlip(
  as: SlipFileKind,
  file: string,
  slip: Slip,
  actor: Actor,
  ports: SlipPorts,
): Promise<Result<PrintOutcome, SlipNotSaved>> {
  const { save, where } = ways[as];
  const { copy } = slip.document;
  const saved = await ports.files[save](slip.document, ports.shop().counter.slipWidth, file);
  if (!saved.ok) return fail({ kind: 'not_saved', cause: saved.failure });
  await noteCopy(slip, copy, where, actor, ports);
  return ok({ kind: 'saved', file, copy });
}
