import { withVirtualDisplay } from '../running/virtual-display.mjs';
import { hasDisplay } from '../set-up/has-display.mjs';
import { electronEnvironment } from '../running/electron-environment.mjs';

/**
 * Tests type and click, so they get a screen of their own, which nobody else touches. GALLA_SHOW=1 shows
 * them on the real one.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withTestEnvironment(work) {
  const isShown = process.platform !== 'linux' || (process.env['GALLA_SHOW'] === '1' && hasDisplay());
  /** @param {NodeJS.ProcessEnv} env */
  const prepared = (env) => work(electronEnvironment(env));
  return isShown ? prepared(process.env) : withVirtualDisplay(prepared);
}
