import { create } from 'zustand';

/** Main opens the page with this after its process has died. */
const REOPENED = '?reopened';

/** What staff have still to read before the next sale. */
interface ToRead {
  readonly reopened: boolean;
  readonly putBack: boolean;
}

const useStore = create<ToRead>(() => ({ reopened: location.search === REOPENED, putBack: false }));

/** Whether staff have still to read that the window was opened anew. */
export function useReopened(): boolean {
  return useStore((state) => state.reopened);
}

/** Whether they have still to read that a copy of the journal took its place. */
export function usePutBack(): boolean {
  return useStore((state) => state.putBack);
}

/** A copy was put in place on the screen that stands instead of the counter, and is gone with it. */
export function notePutBack(): void {
  useStore.setState({ putBack: true });
}

/** They have gone on. */
export function forgetReopened(): void {
  useStore.setState({ reopened: false, putBack: false });
}
