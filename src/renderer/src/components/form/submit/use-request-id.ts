import { useState } from 'react';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { Result } from '../../../../../preload/contract/result';
import { newRequestId } from '../../../page/new-request-id';

/** Asks main with the id of this form. */
export type AskOnce = <Answered extends Result<unknown, Failure>>(
  ask: (requestId: string) => Promise<Answered>,
) => Promise<Answered>;

/** What may be noted once only is tried again with the same id until it is known that it was noted. */
export function useRequestId(): AskOnce {
  const [requestId, setRequestId] = useState(newRequestId);
  return async (ask) => {
    const answer = await ask(requestId);
    if (answer.ok || answer.failure.code === 'already_recorded') setRequestId(newRequestId());
    return answer;
  };
}
