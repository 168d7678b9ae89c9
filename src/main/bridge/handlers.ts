import type { AnswerOf, CallName, RequestOf } from '../../preload/contract/bridge/calls';
import type { Caller } from '../recharge/state/moment';

/**
 * One handler per call of the contract; a missing one does not compile. A handler gets the parsed request
 * and who makes it, and answers a `Result`: every expected refusal is a value, a throw is a bug.
 */
export type Handlers = {
  readonly [N in CallName]: (request: RequestOf<N>, caller: Caller) => Promise<AnswerOf<N>> | AnswerOf<N>;
};
