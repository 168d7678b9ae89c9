import { create } from 'zustand';

/** The sale whose slip staff have opened at the counter; `null`: none. */
export const useSharing = create<{ readonly refId: string | null }>(() => ({ refId: null }));

/** Opens the slip of a sale: its language, its look, the ways to share it. */
export function openSlip(refId: string): void {
  useSharing.setState({ refId });
}

/** Closes it. */
export function closeSlip(): void {
  useSharing.setState({ refId: null });
}
