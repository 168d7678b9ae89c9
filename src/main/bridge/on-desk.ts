import type { Failure } from '../../preload/contract/bridge/failures';
import { fail, type Result } from '../../preload/contract/result';
import type { Desk } from '../desk/desk';
import type { Caller } from '../recharge/state/moment';
import type { Desks, NoDesk } from '../desk/desks';

/**
 * Makes a handler of work at the desk that the counter works on, which it waits for. Where there is none the answer says
 * why; what the work answers is passed on.
 */
export function onDesk<Request, Answer>(
  desks: Pick<Desks, 'current'>,
  work: (desk: Desk, request: Request, caller: Caller) => Promise<Answer>,
): (request: Request, caller: Caller) => Promise<Answer | Result<never, Failure<NoDesk>>> {
  return async (request, caller) => {
    const current = await desks.current();
    return current.ok ? work(current.value, request, caller) : fail({ code: current.failure });
  };
}
