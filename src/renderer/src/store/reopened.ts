import { create } from 'zustand';

/** Main opens the page with this after its process has died. */
const REOPENED = '?reopened';

const useStore = create<{ readonly said: boolean }>(() => ({ said: location.search === REOPENED }));

/** Whether staff have still to read that the window was opened anew. */
export function useReopened(): boolean {
  return useStore((state) => state.said);
}

/** They have gone on. */
export function forgetReopened(): void {
  useStore.setState({ said: false });
}
