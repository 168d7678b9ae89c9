import { withVirtualDisplay } from '../running/virtual-display.mjs';
import { hasDisplay } from '../set-up/has-display.mjs';
import { electronEnvironment } from '../running/electron-environment.mjs';

/** Whether tests are to be seen: where there is no Xvfb, or with GALLA_SHOW=1. */
export function showsOnRealScreen() {
  return process.platform !== 'linux' || (process.env['GALLA_SHOW'] === '1' && hasDisplay());
}

/**
 * Tests type and click, so they get a screen of their own, which nobody else touches. GALLA_SHOW=1 shows
 * them on the real one.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withTestEnvironment(work) {
  /** @param {NodeJS.ProcessEnv} env */
  const prepared = (env) => work(electronEnvironment(env));
  return showsOnRealScreen() ? prepared(process.env) : withVirtualDisplay(prepared);
}
