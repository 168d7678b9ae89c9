/** What of a key's event tells one key from another. */
export interface KeyName {
  /** Its place on the keyboard; empty for what has none: an on-screen keyboard, a remote desk. */
  readonly code: string;
  readonly key: string;
}

/** A key whose way up is never heard of counts as up when it has not repeated for so long. In milliseconds. */
export const SILENT_MS = 1500;

/**
 * Nobody presses the same key twice on purpose within this time. A remote desk, a worn switch and a foot pedal do: they
 * tell one held key as a quick row of presses. In milliseconds.
 */
export const ROW_MS = 120;

const forwardKeys: ReadonlySet<string> = new Set(['Enter', ' ']);

/** One press of a key that goes forward, followed from its way down until it is over. A quick row is one press. */
export class ForwardPress {
  readonly name: KeyName;
  readonly #listeners = new Set<() => void>();
  #lastAt: number;
  #isUp = false;

  /** @param now when it went down, in milliseconds */
  constructor(name: KeyName, now: number) {
    this.name = name;
    this.#lastAt = now;
  }

  /** How long it may still be held, in milliseconds; 0 when it is over. */
  heldFor(now: number): number {
    return Math.max(0, this.#lastAt + (this.#isUp ? ROW_MS : SILENT_MS) - now);
  }

  /** Calls `listener` whenever it repeats or comes up; answers what stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  repeats(now: number): void {
    this.#lastAt = now;
    this.#isUp = false;
    for (const listener of this.#listeners) listener();
  }

  comesUp(): void {
    this.#isUp = true;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * The keys that go forward, as they go down and come up. Any other key may stay down for ever. The same key once
 * more without a way up between, or too soon after it for a finger, is a repeat, also when nobody marks it as one.
 */
export class ForwardPresses {
  #down: readonly ForwardPress[] = [];
  #last: ForwardPress | null = null;

  /** The press that went forward last, to be followed by what it opened; it may be over. `null`: none yet. */
  get last(): ForwardPress | null {
    return this.#last;
  }

  keyDown({ code, key }: KeyName, now: number): void {
    if (!forwardKeys.has(key)) return;
    const again = this.#down.find(({ name }) => isSameKey(name, { code, key }));
    if (again !== undefined && again.heldFor(now) > 0) again.repeats(now);
    else {
      this.#last = new ForwardPress({ code, key }, now);
      this.#down = [...this.#down.filter((press) => press !== again), this.#last];
    }
  }

  keyUp(key: KeyName): void {
    for (const press of this.#down) if (isSameKey(press.name, key)) press.comesUp();
  }

  /** The keyboard went to another window: what is released there is never heard of here. */
  lost(): void {
    for (const press of this.#down) press.comesUp();
  }
}

/** By its place where both have one: a key may mean another character on its way up. */
function isSameKey(one: KeyName, other: KeyName): boolean {
  return one.code !== '' && other.code !== '' ? one.code === other.code : one.key === other.key;
}
