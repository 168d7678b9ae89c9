import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import { createQuitGuard, type QuitPorts } from './quit-guard';
import { quitQuestion } from './quit-question';
import type { Words } from '../words';

/** Signals by which a system ends its programs. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Leads every way out of Galla through the quit guard. Call it once the window is open. `idle` must
 * resolve by its timeout; everything after `exit` is left to the next start.
 */
export function guardQuit(window: BrowserWindow, words: Words, ports: Omit<QuitPorts, 'ask' | 'exit'>): void {
  const guard = createQuitGuard({
    ...ports,
    ask: async (inFlight, hasUnsaved) => {
      const { say } = await words();
      const { response } = await dialog.showMessageBox(window, quitQuestion(say, inFlight, hasUnsaved));
      return response === 1;
    },
    exit: () => app.exit(0),
  });
  const request = (event: Electron.Event): void => {
    event.preventDefault();
    void guard.request();
  };
  window.on('close', request);
  app.on('before-quit', request);
  window.on('session-end', () => guard.stopNow());
  powerMonitor.on('shutdown', () => guard.stopNow());
  for (const signal of SIGNALS) onSignal(signal, () => guard.stopNow());
}

/**
 * Node arms the system's handler at the first listener only. electron-store's file writer listens since before
 * `ready`, and then Electron has put its own handler over it, which asks to quit: so the old listeners go (they
 * would only remove temporary files), and ours is the first again.
 */
function onSignal(signal: NodeJS.Signals, listener: () => void): void {
  process.removeAllListeners(signal);
  process.on(signal, listener);
}
