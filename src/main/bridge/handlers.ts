import type { AnswerOf, CallName, RequestOf } from '../../preload/contract/bridge/calls';

/**
 * One handler per call of the contract; a missing one does not compile. A handler gets the parsed request
 * and answers a `Result`: every expected refusal is a value, a throw is a bug.
 */
export type Handlers = {
  readonly [N in CallName]: (request: RequestOf<N>) => Promise<AnswerOf<N>> | AnswerOf<N>;
};
