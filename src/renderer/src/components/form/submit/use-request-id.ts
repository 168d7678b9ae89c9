import { useCallback, useRef } from 'react';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { Result } from '../../../../../preload/contract/result';
import { newRequestId } from '../../../page/new-request-id';

/** Asks main with the id of this form. */
export type AskOnce = <Answered extends Result<unknown, Failure>>(
  ask: (requestId: string) => Promise<Answered>,
) => Promise<Answered>;

/** What may be noted once only is tried again with the same id until it is known that it was noted. */
export function useRequestId(): AskOnce {
  // Not a state: the next of a form may go before it is drawn again, and must not go by the id of the one before it.
  const requestId = useRef<string | null>(null);
  return useCallback<AskOnce>(async (ask) => {
    requestId.current ??= newRequestId();
    const answer = await ask(requestId.current);
    if (answer.ok || answer.failure.code === 'already_recorded') requestId.current = null;
    return answer;
  }, []);
}
