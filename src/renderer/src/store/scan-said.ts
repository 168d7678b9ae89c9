import { create } from 'zustand';

/** Long enough to be read out and read. In milliseconds. */
const SAID_MS = 8000;

/** Whether it is being said that a scan was not used. */
export const useScanSaid = create<{ readonly isSaid: boolean }>(() => ({ isSaid: false }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says for a while that a scan was not used, and where one is. */
export function sayScanUnused(): void {
  clearTimeout(timer);
  useScanSaid.setState({ isSaid: true });
  timer = setTimeout(() => useScanSaid.setState({ isSaid: false }), SAID_MS);
}
