import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, eventChannel } from './contract/bridge/bridge';
import { callNames } from './contract/bridge/access';
import { eventNames } from './contract/bridge/events';

/**
 * `window.galla` (its type is `Galla` in `contract/bridge/bridge.ts`): a verb per call, a subscription per event.
 *
 * SECURITY: no logic, and nothing of Electron reaches the page: not `ipcRenderer`, not a channel name it may
 * choose, not an event object. Names come from the contract, and main checks every message again.
 */
const calls = callNames.map(
  (name) => [name, (request: unknown) => ipcRenderer.invoke(callChannel, name, request)] as const,
);

const subscriptions = eventNames.map((name) => {
  const subscribe = (listener: (data: unknown) => void) => {
    const forward = (_event: unknown, happened: unknown, data: unknown) => {
      if (happened === name) listener(data);
    };
    ipcRenderer.on(eventChannel, forward);
    return () => void ipcRenderer.off(eventChannel, forward);
  };
  return [name, subscribe] as const;
});

contextBridge.exposeInMainWorld('galla', {
  ...Object.fromEntries(calls),
  on: Object.fromEntries(subscriptions),
});
