import { create } from 'zustand';
import type { CloseSettings } from '../../../preload/contract/shift/close-settings';
import { galla } from '../page/bridge';
import { fromThisCounter } from './which-counter';

/** How the shop opens, counts and closes, as main told it last. `null`: not yet. */
const useStore = create<{ readonly settings: CloseSettings | null }>(() => ({ settings: null }));

export function useCloseSettings(): CloseSettings | null {
  return useStore(({ settings }) => settings);
}

/** Keeps what main told. */
export function takeCloseSettings(settings: CloseSettings): void {
  useStore.setState({ settings });
}

/** A locked counter knows nothing of how the shop closes. */
export function forgetCloseSettings(): void {
  useStore.setState({ settings: null });
}

/** Asks main. An answer that comes when the counter is locked, or another one, is dropped. */
export async function loadCloseSettings(): Promise<void> {
  const answer = await fromThisCounter(galla['close:settings']({}));
  if (answer?.ok === true) takeCloseSettings(answer.value);
}
