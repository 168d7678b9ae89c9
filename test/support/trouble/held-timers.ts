import type { ElectronApplication } from '@playwright/test';

/** Timers of main that wait for a test to end them. */
export interface HeldTimers {
  /** Their time is over: the newest does what it was set for. */
  readonly end: () => Promise<void>;
}

/** From now on a timer of exactly so many milliseconds in the main process ends when the test says so, and not before. */
export async function holdTimersOf(app: ElectronApplication, ms: number): Promise<HeldTimers> {
  await app.evaluate((_, held) => {
    const set = globalThis.setTimeout;
    const holding = (callback: () => void, wait?: number): NodeJS.Timeout => {
      if (wait !== held) return set(callback, wait);
      Reflect.set(globalThis, 'heldTimer', callback);
      return set(() => undefined, wait);
    };
    Reflect.set(globalThis, 'setTimeout', holding);
  }, ms);
  return {
    end: () =>
      app.evaluate(() => {
        const timer: unknown = Reflect.get(globalThis, 'heldTimer');
        if (typeof timer !== 'function') throw new Error('no timer is held');
        Reflect.apply(timer, undefined, []);
      }),
  };
}
