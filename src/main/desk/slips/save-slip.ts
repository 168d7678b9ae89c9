import type { PrintOutcome } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Actor } from '../../recharge/state/moment';
import type { SlipNotSaved } from './slip-failures';
import { noteCopy, type Slip } from './slip-of';
import type { SlipPorts } from './slip-ports';

/** Writes a slip as a PDF file and counts it. */
export async function savePdf(
  file: string,
  slip: Slip,
  actor: Actor,
  ports: SlipPorts,
): Promise<Result<PrintOutcome, SlipNotSaved>> {
  const saved = await ports.files.savePdf(slip.document, ports.shop().counter.slipWidth, file);
  if (!saved.ok) return fail({ kind: 'not_saved', cause: saved.failure });
  await noteCopy(slip, slip.document.copy, 'PDF', actor, ports);
  return savedAs(file, slip);
}

/** Writes a slip as a PNG file and counts it: on a phone it is as good as on paper. */
export async function savePicture(
  file: string,
  slip: Slip,
  actor: Actor,
  ports: SlipPorts,
): Promise<Result<PrintOutcome, SlipNotSaved>> {
  const saved = await ports.files.savePicture(slip.document, ports.shop().counter.slipWidth, file);
  if (!saved.ok) return fail({ kind: 'not_saved', cause: saved.failure });
  await noteCopy(slip, slip.document.copy, 'Picture', actor, ports);
  return savedAs(file, slip);
}

function savedAs(file: string, { document }: Slip) {
  return ok<PrintOutcome>({ kind: 'saved', file, copy: document.copy });
}
