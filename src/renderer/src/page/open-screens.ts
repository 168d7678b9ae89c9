import type { CounterLock } from '../../../preload/contract/people/person';
import { noFilter } from '../../../preload/contract/sale/history-filter';
import { useAppStatus } from './app-status';
import { mayCall } from './may';
import type { Screen } from './navigation';

/** Which screens show something to whoever is at the counter, by what each of them asks main for. */
export function useOpenScreens(): Readonly<Record<Screen, boolean>> {
  const { lock } = useAppStatus();
  return {
    counter: true,
    history: mayCall(lock, 'history:page', { search: '', filter: noFilter, before: null, limit: 1 }),
    reports: Object.values(openReports(lock)).some((isOpen) => isOpen),
    settings: mayCall(lock, 'settings:read', {}),
  };
}

/** The reports, by their place in the address: `#reports/on-account`. */
export type ReportPart =
  | 'day'
  | 'close'
  | 'closes'
  | 'on-account'
  | 'complaints'
  | 'customers'
  | 'drawer'
  | 'earnings'
  | 'wallet'
  | 'period'
  | 'statement';

/** Which reports show something to whoever is at the counter. */
export function useOpenReports(): Readonly<Record<ReportPart, boolean>> {
  return openReports(useAppStatus().lock);
}

function openReports(lock: CounterLock): Readonly<Record<ReportPart, boolean>> {
  return {
    day: mayCall(lock, 'reports:day', { istDate: '' }),
    close:
      mayCall(lock, 'shift:open', { requestId: '' })
      || mayCall(lock, 'close:begin', { requestId: '', day: null, ask: false }),
    closes: mayCall(lock, 'close:list', { before: null }),
    customers: mayCall(lock, 'customers:list', { search: '', before: null }),
    'on-account': mayCall(lock, 'debts:list', {}),
    complaints: mayCall(lock, 'complaints:page', { open: true, search: '', before: null }),
    drawer: mayCall(lock, 'drawer:now', {}),
    earnings: mayCall(lock, 'earnings:report', { from: '', to: '' }),
    wallet: mayCall(lock, 'earnings:wallet', { from: '', to: '' }),
    period: mayCall(lock, 'reports:period', { from: '', to: '' }),
    statement: mayCall(lock, 'statement:list', {}),
  };
}
