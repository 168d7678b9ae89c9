'use strict';
/**
 * Holds back `ready` until Playwright has attached. Given an executable, Playwright leaves out its own loader,
 * which does this: it would attach while the window is opening, now and then miss one message, and wait for ever
 * for a Galla that is well. Its loader is not used here, because its switches (`--password-store=basic`, …)
 * would blunt the tests with a key ring.
 *
 * Only test/support/starting/start-electron.ts loads it (`-r`): nothing of it is in the app.
 */
const { app } = require('electron');

const { emit, isReady, whenReady } = app;

/** @type {(values: unknown[]) => void} */
let tellReady = () => undefined;
/** @type {Promise<unknown[]>} */
const ready = new Promise((resolve) => {
  tellReady = resolve;
});

/** @type {() => void} */
let letGo = () => undefined;
const held = new Promise((resolve) => {
  letGo = () => resolve(undefined);
});

/** @param {[string, ...unknown[]]} words */
app.emit = (...words) => {
  const [event, ...values] = words;
  if (event !== 'ready') return Reflect.apply(emit, app, words);
  tellReady(values);
  return app.listenerCount('ready') > 0;
};
app.isReady = () => false;
app.whenReady = () => held;

/** The name is Playwright's: it calls this once it has attached. */
Reflect.set(globalThis, '__playwright_run', async () => {
  const values = await ready;
  // Electron's own again: it asks them itself.
  Object.assign(app, { emit, isReady, whenReady });
  letGo();
  app.emit('ready', ...values);
});
