import type { ElectronApplication } from '@playwright/test';
import { callChannel } from '../../../src/preload/contract/bridge/bridge';
import type { CallName } from '../../../src/preload/contract/bridge/calls';

/**
 * Makes main answer one call `ms` later, as a slow disk does. Electron keeps the one handler of a channel in
 * `_invokeHandlers`; the bridge itself has no door for tests.
 */
export async function slowCall(app: ElectronApplication, slow: CallName, ms: number): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { channel, name, wait }) => {
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      const first: unknown = handlers instanceof Map ? handlers.get(channel) : undefined;
      if (typeof first !== 'function') throw new Error('Electron keeps its handlers elsewhere now');
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, async (event, asked: unknown, request: unknown): Promise<unknown> => {
        if (asked === name) {
          await new Promise((resolve) => {
            setTimeout(resolve, wait);
          });
        }
        return Reflect.apply(first, undefined, [event, asked, request]);
      });
    },
    { channel: callChannel, name: slow, wait: ms },
  );
}
