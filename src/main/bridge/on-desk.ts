import type { Failure } from '../../preload/contract/bridge/failures';
import { fail, type Result } from '../../preload/contract/result';
import type { Desk } from '../desk/desk';
import type { Actor } from '../recharge/state/moment';
import type { Desks, NoDesk } from '../desk/desks';

/**
 * Makes a handler of work at the desk that the counter works on, which it waits for. Where there is none the answer says
 * why; what the work answers is passed on.
 */
export function onDesk<Request, Answer>(
  desks: Pick<Desks, 'current'>,
  work: (desk: Desk, request: Request, actor: Actor) => Promise<Answer>,
): (request: Request, actor: Actor) => Promise<Answer | Result<never, Failure<NoDesk>>> {
  return async (request, actor) => {
    const current = await desks.current();
    return current.ok ? work(current.value, request, actor) : fail({ code: current.failure });
  };
}
