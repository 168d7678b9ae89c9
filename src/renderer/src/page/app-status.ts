import { create } from 'zustand';
import type { AppStatus } from '../../../preload/contract/settings/settings';

/**
 * The one copy of it in the page. Main publishes every change and only `listen` takes it in: no screen keeps a mode,
 * an account or a name of its own. `null` until main has answered for the first time; the app draws no screen before.
 */
export const useAppStatusStore = create<{ readonly status: AppStatus | null }>(() => ({ status: null }));

/** Takes in what main says of the app. What is older than what is known already is dropped. */
export function takeAppStatus(status: AppStatus): void {
  const known = useAppStatusStore.getState().status;
  if (known === null || status.revision > known.revision) useAppStatusStore.setState({ status });
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
