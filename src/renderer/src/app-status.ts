import { create } from 'zustand';
import type { AppStatus } from '../../preload/contract/settings';

/** `null` until main has answered for the first time; the app draws no screen before. */
export const useAppStatusStore = create<{ readonly status: AppStatus | null }>(() => ({ status: null }));

/** Takes in what main says of the app: the answer of a call or the event. */
export function takeAppStatus(status: AppStatus): void {
  useAppStatusStore.setState({ status });
}

/**
 * What the app knows of itself: mode, account, owner, shop. For screens, which are drawn only when it is known.
 * @throws Error before the first answer: that is a bug in the caller.
 */
export function useAppStatus(): AppStatus {
  const status = useAppStatusStore((state) => state.status);
  if (status === null) throw new Error('a screen was drawn before the app status was known');
  return status;
}
