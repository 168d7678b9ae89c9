import { create } from 'zustand';

/** Whether the sheet of the drawer is open. */
const useOpen = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Whether the sheet of the drawer is open. */
export function useDrawerOpen(): boolean {
  return useOpen((state) => state.isOpen);
}

/** Opens the sheet of the drawer, over whatever screen. */
export function openDrawerSheet(): void {
  useOpen.setState({ isOpen: true });
}

/** Closes it. */
export function closeDrawerSheet(): void {
  useOpen.setState({ isOpen: false });
}
