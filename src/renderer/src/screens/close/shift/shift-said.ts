import { create } from 'zustand';
import type { Remark } from '../../../components/said/said';

const useStore = create<{ readonly said: Remark | null }>(() => ({ said: null }));

/** What opening or handing over came to, said where one is afterwards. */
export function useShiftSaid(): Remark | null {
  return useStore(({ said }) => said);
}

/** `null`: nothing is said any more. */
export function sayOfShift(said: Remark | null): void {
  useStore.setState({ said });
}
