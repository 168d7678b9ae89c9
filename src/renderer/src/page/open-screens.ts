import { useAppStatus } from './app-status';
import { mayCall } from './may';
import type { Screen } from './navigation';

/** Which screens show something to whoever is at the counter, by what each of them asks main for. */
export function useOpenScreens(): Readonly<Record<Screen, boolean>> {
  const { lock } = useAppStatus();
  return {
    counter: true,
    history: mayCall(lock, 'history:page', { search: '', before: null, limit: 1 }),
    reports: mayCall(lock, 'reports:day', { istDate: '' }) || mayCall(lock, 'debts:list', {}),
    settings: mayCall(lock, 'settings:read', {}),
  };
}
