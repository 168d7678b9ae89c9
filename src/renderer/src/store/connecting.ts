import { create } from 'zustand';

const useStore = create<{ readonly connecting: boolean }>(() => ({ connecting: false }));

/** Whether staff asked to connect an account although a mode was chosen already. */
export function useConnecting(): boolean {
  return useStore((state) => state.connecting);
}

/** Opens or leaves the form that connects an account. */
export function setConnecting(connecting: boolean): void {
  useStore.setState({ connecting });
}
