import { create } from 'zustand';
import type { CloseSettings } from '../../../preload/contract/shift/close-settings';
import { galla } from '../page/bridge';

/** How the shop opens, counts and closes, as main told it last. `null`: not yet. */
const useStore = create<{ readonly settings: CloseSettings | null }>(() => ({ settings: null }));

export function useCloseSettings(): CloseSettings | null {
  return useStore(({ settings }) => settings);
}

/** Keeps what main told. */
export function takeCloseSettings(settings: CloseSettings): void {
  useStore.setState({ settings });
}

/** Asks main. */
export async function loadCloseSettings(): Promise<void> {
  const answer = await galla['close:settings']({});
  if (answer.ok) takeCloseSettings(answer.value);
}
