/** Somebody told us to stop. Thrown, so that every `finally` on the way out cleans up what it started. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`interrupted by ${signal}`);
    this.signal = signal;
  }
}
