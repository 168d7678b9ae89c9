import { create } from 'zustand';

/** Whether the sheet of help is open. */
const useOpen = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Whether the sheet of help is open. */
export function useHelpOpen(): boolean {
  return useOpen((state) => state.isOpen);
}

/** Opens the sheet of help, over whatever screen. */
export function openHelpSheet(): void {
  useOpen.setState({ isOpen: true });
}

/** Closes it. */
export function closeHelpSheet(): void {
  useOpen.setState({ isOpen: false });
}
