import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { useMayCall } from '../../../page/may';

/** Whether whoever is at the counter may go on with what is under way, and call it off. */
export function useMayGoOn(draft: CloseDraft | null): boolean {
  const number = draft?.draft ?? 1;
  const mayClose = useMayCall('close:resume', { draft: number });
  const mayCount = useMayCall('shift:resume-count', { draft: number });
  return draft?.of === 'close' ? mayClose : mayCount;
}
