import { useAllowing } from './allowing';
import { useAppStatusStore } from './app-status';

/**
 * Whether somebody types, or is about to, who they are: at the lock, or to allow something.
 * SECURITY: what is typed then is a PIN. It is for that field alone, and for no sale that waits beneath.
 */
export function isAskingWho(): boolean {
  return useAllowing.getState().asked !== null || useAppStatusStore.getState().status?.lock.kind === 'locked';
}
