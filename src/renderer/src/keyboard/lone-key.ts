/** Nobody presses two keys on purpose within this time; a scanner does nothing else. In milliseconds. */
export const LONE_MS = 50;

/**
 * Does what a single character asks for once it is seen to stand alone: one of a quick row, as a scanner types,
 * does nothing.
 */
export class LoneKey {
  #lastAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #act: (() => void) | null = null;

  /** A character went down at `now`, in milliseconds. `act`: what it asks for; `null`: nothing. */
  press(now: number, act: (() => void) | null): void {
    const isLone = now - this.#lastAt >= LONE_MS;
    this.#lastAt = now;
    this.drop();
    if (!isLone || act === null) return;
    this.#act = act;
    this.#timer = setTimeout(() => this.flush(), LONE_MS);
  }

  /** Does at once what is waiting, before a key that goes forward. */
  flush(): void {
    const act = this.#act;
    this.drop();
    act?.();
  }

  /** Forgets what is waiting. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#act = null;
  }
}
