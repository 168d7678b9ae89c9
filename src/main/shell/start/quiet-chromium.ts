import { app } from 'electron';

/** Chromium features that talk to somebody else's servers or keep more on disk than Galla needs. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['disable-http-cache'],
];

/**
 * Keeps Chromium to what it is here for: showing one page from this computer. Call it before `ready`. The
 * crash reporter stays off because nobody starts it.
 */
export function quietChromium(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  // SECURITY: no name leads anywhere, for any part of Chromium. The gateway is asked by `node:https`, which
  // has a resolver of its own.
  if (!import.meta.env.DEV) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
