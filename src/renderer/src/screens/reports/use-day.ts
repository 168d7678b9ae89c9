import { useCallback } from 'react';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import type { DayReport } from '../../../../preload/contract/sale/overview';
import { galla } from '../../page/bridge';
import { useFresh } from '../../store/use-fresh';

/** One Indian day as the journal counts it, counted again when something changes. `null`: not there yet. */
export function useDay(istDate: string): {
  readonly day: DayReport | null;
  readonly failure: FailureOf<'reports:day'> | null;
} {
  const ask = useCallback(() => galla['reports:day']({ istDate }), [istDate]);
  const { value, failure } = useFresh(ask);
  return { day: value?.istDate === istDate ? value : null, failure };
}
