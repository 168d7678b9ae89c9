import type { Failure } from '../../../../preload/contract/bridge/failures';
import { fail, type Result } from '../../../../preload/contract/result';
import type { Desk } from '../../../desk/desk';
import type { Desks, NoDesk } from '../../../desk/desks';
import type { Caller } from '../../../recharge/state/moment';
import { onDesk } from '../../on-desk';
import { notRead } from '../journal-refusal';

/**
 * The same as {@link onDesk} for what tells how much cash there should be. SECURITY: from whoever counts the drawer blind it
 * is kept until their count is written, whichever screen or call it stands in.
 */
export function unlessBlind<Request, Answer>(
  desks: Pick<Desks, 'current'>,
  work: (desk: Desk, request: Request, caller: Caller) => Promise<Answer>,
): (
  request: Request,
  caller: Caller,
) => Promise<Answer | Result<never, Failure<NoDesk | 'count_first' | 'journal_unreadable'>>> {
  return onDesk(desks, async (desk: Desk, request: Request, caller) => {
    const withheld = await desk.shifts.isWithheldFrom(caller);
    if (!withheld.ok) return notRead(withheld.failure);
    return withheld.value ? fail({ code: 'count_first' } as const) : work(desk, request, caller);
  });
}
