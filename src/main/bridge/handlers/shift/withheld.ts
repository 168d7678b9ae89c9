import { fail, ok, type Result } from '../../../../preload/contract/result';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { DeskShifts } from '../../../desk/verbs/desk-shifts';
import type { Actor } from '../../../recharge/state/moment';
import { notRead } from '../journal-refusal';

/** SECURITY: says no to whoever counts blind, as long as their count is not written: it should say what is there, not what should be. */
export async function notWithheld(
  shifts: Pick<DeskShifts, 'isWithheldFrom'>,
  actor: Actor,
): Promise<Result<null, Failure<'count_first' | 'journal_unreadable'>>> {
  const withheld = await shifts.isWithheldFrom(actor);
  if (!withheld.ok) return notRead(withheld.failure);
  return withheld.value ? fail({ code: 'count_first' }) : ok(null);
}
